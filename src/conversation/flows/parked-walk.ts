/** What of a walkthrough goes to another device: steps, ticks and case answers; no name, number or word of a citizen. */

import { knownAnswers } from '../../knowledge/cases.ts'
import type { Knowledge } from '../../knowledge/knowledge.ts'
import type { FlowState } from '../state.ts'

const version = 1

export type ParkedWalk = Pick<FlowState, 'flow' | 'step' | 'ticked' | 'skipped'> & {
  readonly version: typeof version
  /** `question/option` */
  readonly chosen: readonly string[]
  /** It is being done for someone else. */
  readonly helping: boolean
}

/** The walk as it is kept. */
export function parkedWalk(walk: Omit<ParkedWalk, 'version'>): ParkedWalk {
  const { flow, step, ticked, skipped, chosen, helping } = walk
  return { version, flow, step, ticked, skipped, chosen, helping }
}

/** What was kept, as far as it still exists in the knowledge; null when the walkthrough has gone. */
export function readParkedWalk(kept: unknown, { flows, procedures }: Knowledge): ParkedWalk | null {
  if (!isParked(kept)) return null
  const flow = flows.get(kept.flow)
  const procedure = flow && procedures.get(flow.procedure)
  if (!flow?.steps[kept.step] || !procedure) return null
  const papers = new Set(procedure.documents.map(({ id }) => id))
  return parkedWalk({
    ...kept,
    ticked: kept.ticked.filter((id) => papers.has(id)),
    skipped: kept.skipped.filter((index) => flow.steps[index] !== undefined),
    chosen: knownAnswers(procedure, kept.chosen),
  })
}

function isParked(kept: unknown): kept is ParkedWalk {
  if (typeof kept !== 'object' || kept === null) return false
  const { version: written, flow, step, ticked, skipped, chosen } = kept as Partial<ParkedWalk>
  const lists = [ticked, skipped, chosen].every(Array.isArray)
  return written === version && typeof flow === 'string' && typeof step === 'number' && lists
}
