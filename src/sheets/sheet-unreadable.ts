/** A file that cannot be read as a whole; rows already taken in are kept. */

import { AppError } from '../errors.ts'

export class SheetUnreadable extends AppError {
  constructor(file: string, expected: string, got: string, options?: ErrorOptions) {
    super('sheet-unreadable', `[sheets] read ${file}: expected ${expected}, got ${got}.`, options)
  }
}
