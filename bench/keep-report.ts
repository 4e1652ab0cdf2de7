/** What came of a measurement: shown, and kept where the documents are. */

import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Writes `file` in `folder`, which may not be there yet, and prints it. */
export function keepReport(folder: string, file: string, report: string): void {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, file), report)
  console.log(report)
}
