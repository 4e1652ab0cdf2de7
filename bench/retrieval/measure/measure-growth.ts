/** How our search grows: the same questions over catalogues of made-up procedures. */

import { measureApart } from './job.ts'
import type { Measured } from './measure.ts'
import type { Material } from './measure-engines.ts'
import { progress } from './say.ts'

export type GrowthStep = {
  readonly size: number
  readonly whole: Measured
  readonly bare: Measured
}

export const sizes: readonly number[] = [1_000, 6_000, 25_000, 100_000]

/** What the made-up names are drawn with. */
export const growthSeed = 74

/** One step for each size. */
export async function measureGrowth(material: Material): Promise<readonly GrowthStep[]> {
  const steps: GrowthStep[] = []
  for (const size of sizes) {
    progress(`${size} made-up procedures`)
    const job = {
      kind: 'synthetic',
      size,
      seed: growthSeed,
      dataDir: material.catalogue.dataDir,
      questions: material.questions.map(({ say }) => say),
    } as const
    const whole = await measureApart({ ...job, whole: true })
    steps.push({ size, whole, bare: await measureApart({ ...job, whole: false }) })
  }
  return steps
}
