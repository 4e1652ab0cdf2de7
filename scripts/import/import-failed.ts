/** A file that cannot be imported, or not to its end: what was in it before that is kept. */

import { AppError } from '../../src/errors.ts'

export class ImportFailed extends AppError {
  constructor(file: string, expected: string, got: string, options?: ErrorOptions) {
    super('import-failed', `[import] read ${file}: expected ${expected}, got ${got}.`, options)
  }
}
