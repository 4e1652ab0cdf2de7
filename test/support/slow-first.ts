/** The order of test files: those that take long begin first, so that none is left running alone. */

import { relative } from 'node:path'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Folders and files whose tests wait for browsers and other programs, the slowest first. */
const slow: readonly string[] = [
  'test/browser/',
  'test/main.test.ts',
  'test/crash/',
  'test/scripts/',
  'test/content/unseen.test.ts',
]

export class SlowFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    return sorted.toSorted((a, b) => rankOf(a) - rankOf(b))
  }
}

function rankOf({ moduleId, project }: TestSpecification): number {
  const path = relative(project.config.root, moduleId)
  const rank = slow.findIndex((start) => path.startsWith(start))
  return rank < 0 ? slow.length : rank
}
