/** The first words of a walkthrough: what it is, and how old. */

import { textReply } from '../ending.ts'
import type { Turn } from '../mind.ts'
import { ageOf } from './age.ts'
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
