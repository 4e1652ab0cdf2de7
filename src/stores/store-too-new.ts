/** The data was written by a newer version of this program. */

import { AppError } from '../errors.ts'

export class StoreTooNew extends AppError {
  readonly migrations: readonly string[]

  constructor(migrations: readonly string[]) {
    const message =
      `[stores] bring the data up to date: expected only migrations this version knows, ` +
      `got ${migrations.join(', ')}. Start the newer version again, or restore a backup of DATA_DIR.`
    super('store-too-new', message)
    this.migrations = migrations
  }
}
