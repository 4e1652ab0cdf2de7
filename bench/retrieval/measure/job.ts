/** What a child process measures, and the way to have it done: each engine gets clean memory. */

import { fork } from 'node:child_process'
import { AppError } from '../../../src/errors.ts'
import type { Document } from '../engines/engine.ts'
import type { Measured } from './measure.ts'

export type Job = { readonly questions: readonly string[] } & (
  | { readonly kind: 'ours'; readonly whole: boolean; readonly dataDir: string }
  | { readonly kind: 'peer'; readonly name: string; readonly documents: readonly Document[] }
  | {
      readonly kind: 'synthetic'
      readonly whole: boolean
      readonly size: number
      readonly seed: number
      readonly dataDir: string
    }
)

/** A child ended without a result. */
export class MeasuringFailed extends AppError {
  constructor(job: string, code: number | null) {
    super('measuring-failed', `[bench] measure ${job}: expected a result, got exit code ${code}.`)
  }
}

const child = new URL('./child.ts', import.meta.url)

/** Measures in a process of its own. Throws MeasuringFailed. */
export function measureApart(job: Job): Promise<Measured> {
  return new Promise((resolve, reject) => {
    const running = fork(child, { execArgv: ['--expose-gc'], serialization: 'advanced' })
    running.once('message', (measured) => resolve(measured as Measured))
    running.once('error', reject)
    running.once('exit', (code) => reject(new MeasuringFailed(job.kind, code)))
    running.send(job)
  })
}
