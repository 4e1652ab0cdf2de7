/** A folder that exists for one test. */

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** Removed when the running test is finished. */
export function tempFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'hoi-mot-cua-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}
