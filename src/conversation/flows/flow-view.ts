/** One step of a walkthrough with all that its reply is made from. */

import type { Flow, FlowStep } from '../../knowledge/schema/flow.ts'
import type { World } from '../world.ts'

export type FlowView = {
  readonly flow: Flow
  readonly step: FlowStep
  readonly index: number
  readonly ticked: readonly string[]
  readonly skipped: readonly number[]
  /** The citizen's answers to the case questions. */
  readonly chosen: readonly string[]
  readonly world: World
  /** ISO date. */
  readonly today: string
}
