/** The turn that shows what is done in a field, the things asked most first. */

import type { Field } from '../knowledge/schema/surroundings.ts'
import { switchedOff } from '../knowledge/switched-off.ts'
import { choiceCodes, procedureChoice } from './choices.ts'
import { end } from './ending.ts'
import type { Turn } from './mind.ts'
import type { TurnInput } from './turn-input.ts'

/** More than fit on a phone at once would be read by nobody. */
const mostChoices = 8

/** The procedures of a field as choices; null when there are none. */
export function answerField({ id, name }: Field, input: TurnInput): Turn | null {
  const { knowledge } = input.world
  const choices = [...knowledge.procedures.values()]
    .filter((procedure) => procedure.field === id)
    .filter((procedure) => !switchedOff(knowledge, { kind: 'curated', procedure }))
    .toSorted((a, b) => b.popularity - a.popularity || a.title.localeCompare(b.title, 'vi'))
    .slice(0, mostChoices)
    .map((procedure) => procedureChoice(procedure))
  if (choices.length === 0) return null
  const text = knowledge.phrases.say('share.fieldChoose', { name })
  return end(input, {
    outcome: 'clarify',
    replies: [{ kind: 'choices', text, choices }],
    considered: choiceCodes(choices),
  })
}
