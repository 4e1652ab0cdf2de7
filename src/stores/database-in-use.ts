/** The database to copy to holds conversations of its own. */

import { AppError } from '../errors.ts'

export class DatabaseInUse extends AppError {
  constructor(strangers: number) {
    super(
      'database-in-use',
      `[stores] copy the data: expected a database without conversations of its own, ` +
        `got at least ${strangers}. Nothing was copied. Name an empty database.`,
    )
  }
}
