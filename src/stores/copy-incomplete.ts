/** After copying, a table holds another number of rows than the one it was copied from. */

import { AppError } from '../errors.ts'

export type CountsDiffer = {
  readonly table: string
  readonly expected: number
  readonly got: number
}

export class CopyIncomplete extends AppError {
  readonly counts: CountsDiffer

  constructor(counts: CountsDiffer) {
    const { table, expected, got } = counts
    super(
      'copy-incomplete',
      `[stores] copy the data: expected ${expected} rows in ${table}, got ${got}. ` +
        'Stop every server that uses either side, empty the target database and run it again.',
    )
    this.counts = counts
  }
}
