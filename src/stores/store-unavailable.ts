/** The folder or file of the store cannot be used: the operator has to act. */

import { AppError } from '../errors.ts'

export class StoreUnavailable extends AppError {
  readonly folder: string

  constructor(folder: string, cause: unknown) {
    const message =
      `[stores] open the data in ${folder}: expected a folder this user may write to, ` +
      `got ${reasonOf(cause)}. Point DATA_DIR at another folder, or give this user the right to write there.`
    super('store-unavailable', message, { cause })
    this.folder = folder
  }
}

function reasonOf(cause: unknown): string {
  if (!(cause instanceof Error)) return 'an unknown error'
  const { code } = cause as { code?: unknown }
  return typeof code === 'string' ? `${code} (${cause.message})` : cause.message
}
