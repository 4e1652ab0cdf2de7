/** How our search grows: the same questions over catalogues of made-up procedures. */

import { measureApart } from './job.ts'
import type { Measured } from './measure.ts'
import type { Material } from './measure-engines.ts'
import { progress } from './say.ts'

export type GrowthStep = { readonly size: number; readonly measured: Measured }

export const sizes: readonly number[] = [1_000, 6_000, 25_000, 100_000]

/** What the made-up names are drawn with. */
export const growthSeed = 74

/** One step for each size. */
export async function measureGrowth(material: Material): Promise<readonly GrowthStep[]> {
  const steps: GrowthStep[] = []
  for (const size of sizes) {
    progress(`${size} made-up procedures`)
    const measured = await measureApart({
      kind: 'synthetic',
      size,
      seed: growthSeed,
      dataDir: material.catalogue.dataDir,
      questions: material.questions.map(({ say }) => say),
    })
    steps.push({ size, measured })
  }
  return steps
}
