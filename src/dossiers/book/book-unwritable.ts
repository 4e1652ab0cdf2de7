/** The dossier book is missing and could not be created: a fault of the set-up, told at start. */

import { AppError } from '../../errors.ts'

export class BookUnwritable extends AppError {
  readonly file: string

  constructor(file: string, got: string, options?: ErrorOptions) {
    super(
      'book-unwritable',
      `[dossiers] creating the dossier book ${file}: expected a folder that can be written, got ${got}. ` +
        'Check DATA_DIR and its permissions.',
      options,
    )
    this.file = file
  }
}
