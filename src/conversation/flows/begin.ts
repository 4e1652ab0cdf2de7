/** The first words of a walkthrough: what it is, and how old. */

import { formatDate } from '../../vietnamese/dates.ts'
import { textReply } from '../ending.ts'
import type { Turn } from '../mind.ts'
import type { Walk } from './walk.ts'
import { showStep } from './walk.ts'

/** Introduces the walkthrough and shows its first step. */
export function begin(walk: Walk): Turn {
  const { flow, input } = walk
  const { phrases } = input.world.knowledge
  const due = input.now.today > flow.reviewBy
  const text = [
    flow.title,
    flow.intro,
    phrases.say('flow.checked', { date: formatDate(flow.checkedOn) }),
    ...(due ? [phrases.say('answer.due', { date: formatDate(flow.reviewBy) })] : []),
    ...(input.state.person > 0 ? [phrases.say('person.forThem')] : []),
  ].join('\n')
  return showStep(walk, 0, { before: [textReply(text)], event: 'begun' })
}
