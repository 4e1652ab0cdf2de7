/** Measures one engine in this process: build, memory, and every question asked one after the other. */

import { setTimeout as pause } from 'node:timers/promises'
import type { Find } from '../engines/engine.ts'
import { deepest } from '../engines/engine.ts'
import { percentile } from './percentile.ts'

export type Measured = {
  readonly buildMs: number
  /** Growth by building, garbage collected: JavaScript heap with typed arrays, and the whole process. */
  readonly heapMb: number
  readonly rssMb: number
  /** Ids found for each question, best first. */
  readonly found: readonly (readonly string[])[]
  /** For each question the middle one of its rounds: what else the machine does weighs less. */
  readonly ms: readonly number[]
}

/** Longest warm-up, and time after which no further round begins, in milliseconds. */
const warmUpMs = 1500
const roundsMs = 6000
const mostRounds = 9

/** Garbage is collected this often, with a pause after each for what is freed in the background. */
const collections = 3
const pauseMs = 100

/** Needs a process started with --expose-gc. */
export async function measure(build: () => Find, questions: readonly string[]): Promise<Measured> {
  const before = await memory()
  const start = performance.now()
  const find = build()
  const buildMs = performance.now() - start
  const after = await memory()
  warmUp(find, questions)
  return {
    buildMs,
    heapMb: after.heap - before.heap,
    rssMb: after.rss - before.rss,
    ...askAll(find, questions),
  }
}

/** In megabytes. */
async function memory(): Promise<{ readonly heap: number; readonly rss: number }> {
  for (let i = 0; i < collections; i++) {
    globalThis.gc?.()
    await pause(pauseMs)
  }
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
  const rounds: number[][] = questions.map(() => [])
  const end = performance.now() + roundsMs
  for (let round = 0; round < mostRounds; round++) {
    for (const [i, question] of questions.entries()) {
      const start = performance.now()
      const ids = find(question)
      rounds[i]?.push(performance.now() - start)
      found[i] = ids.slice(0, deepest)
    }
    if (performance.now() > end) break
  }
  return { found, ms: rounds.map((ms) => percentile(ms, 0.5)) }
}
