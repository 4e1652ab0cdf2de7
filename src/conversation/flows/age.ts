/** How old a walkthrough is, in words. */

import type { Phrases } from '../../knowledge/phrases.ts'
import type { Flow } from '../../knowledge/schema/flow.ts'
import { formatDate } from '../../vietnamese/dates.ts'

/** When a walkthrough was checked, and that it is due again where it is. `today` is an ISO date. */
export function ageOf(flow: Flow, today: string, phrases: Phrases): readonly string[] {
  const isDue = today > flow.reviewBy
  return [
    phrases.say('flow.checked', { date: formatDate(flow.checkedOn) }),
    ...(isDue ? [phrases.say('answer.due', { date: formatDate(flow.reviewBy) })] : []),
  ]
}
