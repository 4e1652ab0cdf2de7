/** The first words of a walkthrough: what it is, and how old. */

import type { Phrases } from '../../knowledge/phrases.ts'
import type { Flow } from '../../knowledge/schema/flow.ts'
import { formatDate } from '../../vietnamese/dates.ts'
import { textReply } from '../ending.ts'
import type { Turn } from '../mind.ts'
import type { Walk } from './walk.ts'
import { showStep } from './walk.ts'

/** Introduces the walkthrough and shows its first step. */
export function begin(walk: Walk): Turn {
  const { flow, input } = walk
  const { phrases } = input.world.knowledge
  const text = [
    flow.title,
    flow.intro,
    ...ageOf(flow, input.now.today, phrases),
    ...(input.state.person > 0 ? [phrases.say('person.forThem')] : []),
  ].join('\n')
  return showStep(walk, 0, { before: [textReply(text)], event: 'begun' })
}

/** When a walkthrough was checked, and that it is due again where it is. `today` is an ISO date. */
export function ageOf(flow: Flow, today: string, phrases: Phrases): readonly string[] {
  const isDue = today > flow.reviewBy
  return [
    phrases.say('flow.checked', { date: formatDate(flow.checkedOn) }),
    ...(isDue ? [phrases.say('answer.due', { date: formatDate(flow.reviewBy) })] : []),
  ]
}
