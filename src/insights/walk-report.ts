/** Where people leave walkthroughs: each step with how many came to it and how many went on. */

import type { Flow } from '../knowledge/schema/flow.ts'
import { parsePlace } from '../sharing/place.ts'
import type { What } from './happening.ts'
import type { Sum } from './measures.ts'
import { type Hidden, smallest } from './suppress.ts'

export type StepRow = {
  /** Counted from 1. */
  readonly number: number
  readonly title: string
  readonly reached: number | Hidden
  readonly skipped: number | Hidden
  readonly stuck: number | Hidden
  readonly stopped: number | Hidden
  /** Of those who came to the step, the share that went no further, 0 to 1; null when too few came. */
  readonly left: number | null
}

export type WalkReport = {
  readonly flow: string
  readonly title: string
  readonly begun: number | Hidden
  readonly finished: number | Hidden
  readonly steps: readonly StepRow[]
}

/** One for each walkthrough somebody took part in, those begun most first. */
export function walkReports(
  sums: readonly Sum[],
  flows: ReadonlyMap<string, Pick<Flow, 'id' | 'title' | 'steps'>>,
): readonly WalkReport[] {
  const happened = Map.groupBy(sums.flatMap(walkSum), ({ flow }) => flow)
  return [...happened]
    .flatMap(([id, own]) => {
      const flow = flows.get(id)
      return flow ? [{ flow, tally: tallyOf(own) }] : []
    })
    .toSorted((a, b) => b.tally('walk-begun') - a.tally('walk-begun'))
    .map(({ flow, tally }) => reportOf(flow, tally))
}

type WalkSum = {
  readonly flow: string
  readonly step: number
  readonly what: What
  readonly count: number
}

function walkSum({ place, what, count }: Sum): readonly WalkSum[] {
  const parsed = what.startsWith('walk-') && place !== null ? parsePlace(place) : null
  if (parsed?.kind !== 'walkthrough') return []
  return [{ flow: parsed.flow, step: parsed.step, what, count }]
}

/** How often something happened, at a step or at all. */
type Tally = (what: What, step?: number) => number

function tallyOf(own: readonly WalkSum[]): Tally {
  return (what, step) =>
    own
      .filter((one) => one.what === what && (step === undefined || one.step === step))
      .reduce((all, { count }) => all + count, 0)
}

function reportOf(flow: Pick<Flow, 'id' | 'title' | 'steps'>, tally: Tally): WalkReport {
  const last = flow.steps.length
  const finished = tally('walk-finished')
  const reached = flow.steps.map((_, index) =>
    index === 0 ? tally('walk-begun') : passed(index, tally),
  )
  const steps = flow.steps.map(({ title }, index): StepRow => {
    const number = index + 1
    const came = reached[index] ?? 0
    const wentOn = number === last ? finished : (reached[index + 1] ?? 0)
    return {
      ...{ number, title, reached: told(came) },
      skipped: told(tally('walk-skipped', number)),
      stuck: told(tally('walk-stuck', number)),
      stopped: told(tally('walk-stopped', number)),
      left: came < smallest ? null : Math.max(0, 1 - wentOn / came),
    }
  })
  const begun = told(tally('walk-begun'))
  return { flow: flow.id, title: flow.title, begun, finished: told(finished), steps }
}

/** How many went on from a step for good: whoever goes back and on again is counted once. */
function passed(step: number, tally: Tally): number {
  const on = tally('walk-done', step) + tally('walk-skipped', step)
  return Math.max(0, on - tally('walk-back', step))
}

function told(count: number): number | Hidden {
  return count > 0 && count < smallest ? 'few' : count
}
