/** Our own content for dossiers (statuses, agencies, holidays) does not fit its schema. */

import type { z } from 'zod'
import { AppError } from '../errors.ts'

export class DossierContentInvalid extends AppError {
  /** `statuses`, `agencies`, `holidays` */
  readonly table: string
  /** Every problem at once, `statuses.3.step: …`. */
  readonly problems: readonly string[]

  constructor(table: string, error: z.ZodError) {
    const problems = error.issues.map(
      ({ path, message }) => `${path.join('.') || table}: ${message}`,
    )
    super(
      'dossier-content-invalid',
      `[dossiers] reading the table of ${table}: expected it to fit its schema, got ${problems.join('; ')}.`,
    )
    this.table = table
    this.problems = problems
  }
}

/** Checks parsed YAML against a schema; throws DossierContentInvalid with all problems. */
export function parseTable<Schema extends z.ZodType>(
  table: string,
  schema: Schema,
  data: unknown,
): z.output<Schema> {
  const result = schema.safeParse(data)
  if (!result.success) throw new DossierContentInvalid(table, result.error)
  return result.data
}
