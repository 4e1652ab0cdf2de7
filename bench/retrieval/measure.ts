/** Measures one engine in this process: build, memory, and every question asked one after the other. */

import type { Find } from './engine.ts'
import { deepest } from './engine.ts'

export type Measured = {
  readonly buildMs: number
  /** Growth by building, garbage collected: JavaScript heap with typed arrays, and the whole process. */
  readonly heapMb: number
  readonly rssMb: number
  /** Ids found for each question, best first. */
  readonly found: readonly (readonly string[])[]
  /** One value for each question and round. */
  readonly ms: readonly number[]
}

/** Longest warm-up, and time after which no further round begins, in milliseconds. */
const warmUpMs = 1500
const roundsMs = 4000
const mostRounds = 10

/** Needs a process started with --expose-gc. */
export function measure(build: () => Find, questions: readonly string[]): Measured {
  const before = memory()
  const start = performance.now()
  const find = build()
  const buildMs = performance.now() - start
  const after = memory()
  warmUp(find, questions)
  return {
    buildMs,
    heapMb: after.heap - before.heap,
    rssMb: after.rss - before.rss,
    ...askAll(find, questions),
  }
}

/** In megabytes. */
function memory(): { readonly heap: number; readonly rss: number } {
  globalThis.gc?.()
  const { heapUsed, external, rss } = process.memoryUsage()
  return { heap: (heapUsed + external) / 1e6, rss: rss / 1e6 }
}

function warmUp(find: Find, questions: readonly string[]): void {
  const end = performance.now() + warmUpMs
  for (const question of questions) {
    if (performance.now() > end) return
    find(question)
  }
}

function askAll(find: Find, questions: readonly string[]): Pick<Measured, 'found' | 'ms'> {
  const found: (readonly string[])[] = []
  const ms: number[] = []
  const end = performance.now() + roundsMs
  for (let round = 0; round < mostRounds; round++) {
    for (const [i, question] of questions.entries()) {
      const start = performance.now()
      const ids = find(question)
      ms.push(performance.now() - start)
      found[i] = ids.slice(0, deepest)
    }
    if (performance.now() > end) break
  }
  return { found, ms }
}
