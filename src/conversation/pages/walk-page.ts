/** A walkthrough as one page to read: every step with what often goes wrong at it. */

import { currentFacts } from '../../knowledge/effective.ts'
import { isCurrent } from '../../knowledge/flows.ts'
import type { Flow } from '../../knowledge/schema/flow.ts'
import { ageOf } from '../flows/age.ts'
import { stepReply } from '../flows/step-reply.ts'
import type { Now } from '../now.ts'
import type { ChecklistReply, ProcedureRef, StepReply } from '../reply.ts'
import type { World } from '../world.ts'
import { type Named, procedureRefOf } from './page-refs.ts'

export type WalkPage = {
  readonly id: string
  readonly title: string
  /** Why it cannot be walked now; null when it can. */
  readonly outdated: string | null
  readonly finish: string | null
  readonly procedure: ProcedureRef | null
  /** Empty when the way of filing has changed. */
  readonly steps: readonly WalkStep[]
  readonly footnotes: readonly string[]
  /** ISO date. */
  readonly asOf: string
}

export type WalkStep = {
  readonly reply: StepReply | ChecklistReply
  readonly troubles: readonly WalkTrouble[]
}

export type WalkTrouble = {
  readonly problem: string
  readonly answer: string
  readonly guide: Named | null
}

/** The page of a walkthrough; without its steps where one of them does not hold today. */
export function walkPage(
  flow: Flow,
  { world, now }: { readonly world: World; readonly now: Now },
): WalkPage {
  const { phrases } = world.knowledge
  const isOpen = isCurrent(flow, now.today)
  return {
    id: flow.id,
    title: flow.title,
    outdated: isOpen ? null : phrases.say('flow.outdated'),
    finish: isOpen ? flow.finish : null,
    procedure: procedureRefOf(flow.procedure, world),
    steps: isOpen ? flow.steps.map((_, index) => walkStep(flow, index, { world, now })) : [],
    footnotes: ageOf(flow, now.today, phrases),
    asOf: flow.checkedOn,
  }
}

function walkStep(
  flow: Flow,
  index: number,
  { world, now }: { readonly world: World; readonly now: Now },
): WalkStep {
  const step = flow.steps[index]
  if (!step) throw new Error(`[conversation] walk ${flow.id}: expected a step ${index}`)
  // Nothing is ticked on a page, so the last look before sending has nothing to name.
  const view = { flow, step: { ...step, review: false }, index, world, today: now.today }
  const reply = stepReply({ ...view, ticked: [], skipped: [], chosen: [] })
  const troubles = currentFacts(step.troubles, now.today).map(({ problem, answer, guide }) => {
    const record = guide === undefined ? undefined : world.knowledge.guides.get(guide)
    return { problem, answer, guide: record ? { id: record.id, title: record.title } : null }
  })
  return { reply, troubles }
}
