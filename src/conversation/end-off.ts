/** The turn that ends whatever was under way about a procedure the operator has switched off. */

import { catalogueEntry } from '../knowledge/catalogue.ts'
import { offReply } from './answer/off.ts'
import { refCode } from './choices.ts'
import { end } from './ending.ts'
import type { Turn } from './mind.ts'
import type { TurnInput } from './turn-input.ts'

/** Says why, and leaves an open walkthrough of the procedure; null when it is answered as usual. */
export function endOff(procedure: string, input: TurnInput): Turn | null {
  const { world, state } = input
  const entry = catalogueEntry(world.knowledge, procedure)
  const off = entry && offReply(entry, [], world)
  if (!off) return null
  const open = state.flow && world.knowledge.flows.get(state.flow.flow)
  const flow = open?.procedure === procedure ? null : state.flow
  return end(input, {
    outcome: 'answered',
    replies: [off],
    state: { flow },
    considered: [refCode(off.procedure)],
  })
}
