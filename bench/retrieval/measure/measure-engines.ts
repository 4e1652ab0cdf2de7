/** Ours and every peer over the same names and questions, one after the other. */

import type { Document } from '../engines/engine.ts'
import { peers } from '../engines/peers.ts'
import type { Catalogue } from '../material/catalogue.ts'
import type { Question } from '../material/questions.ts'
import { createRandom, sample } from '../material/random.ts'
import type { Job } from './job.ts'
import { measureApart } from './job.ts'
import type { Measured } from './measure.ts'
import { progress } from './say.ts'

export type EngineResult = {
  readonly name: string
  /** The questions it was asked: all, or a sample. */
  readonly questions: readonly Question[]
  /** Codes found for each question. */
  readonly found: readonly (readonly string[])[]
  readonly measured: Measured
}

/** A slow engine is asked this many questions, drawn with this seed. */
const sampleSize = 80
export const sampleSeed = 2026

export type Material = {
  readonly catalogue: Catalogue
  readonly documents: readonly Document[]
  readonly questions: readonly Question[]
}

type Run = {
  readonly name: string
  readonly questions: readonly Question[]
  readonly job: (says: readonly string[]) => Job
}

/** Ours first: the others are told as a ratio to it. */
export async function measureEngines(material: Material): Promise<readonly EngineResult[]> {
  const codes = new Map(material.documents.map(({ id, code }) => [id, code]))
  const results: EngineResult[] = []
  for (const { name, questions, job } of runsOf(material)) {
    progress(name)
    const measured = await measureApart(job(questions.map(({ say }) => say)))
    const found = measured.found.map((ids) => ids.map((id) => codes.get(id) ?? id))
    results.push({ name, questions, found, measured })
  }
  return results
}

function runsOf({ catalogue, documents, questions: all }: Material): readonly Run[] {
  const { dataDir } = catalogue
  const few = sample(createRandom(sampleSeed), all, sampleSize)
  const ours = (name: string, whole: boolean): Run => ({
    name,
    questions: all,
    job: (questions) => ({ kind: 'ours', whole, dataDir, questions }),
  })
  return [
    ours('Hỏi Một Cửa, cả phần hiểu câu', true),
    ours('Hỏi Một Cửa, chỉ máy tìm', false),
    ...peers.map(({ name, isSlow }) => ({
      name,
      questions: isSlow ? few : all,
      job: (questions: readonly string[]): Job => ({ kind: 'peer', name, documents, questions }),
    })),
  ]
}
