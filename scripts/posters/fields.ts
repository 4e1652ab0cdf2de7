/** The fields an order names. */

import { AppError } from '../../src/errors.ts'
import type { Knowledge } from '../../src/knowledge/knowledge.ts'

/** A field that content/fields.yaml does not have. */
export class FieldUnknown extends AppError {
  constructor(field: string, known: readonly string[]) {
    const message = `[posters] find the field ${field}: expected all, or one of ${known.join(', ')}.`
    super('field-unknown', message)
  }
}

/** Ids of content/fields.yaml; `all` stands for every one that has procedures. Throws FieldUnknown. */
export function fieldsOf(
  named: readonly string[],
  { fields, procedures }: Knowledge,
): readonly string[] {
  const known = [...fields.keys()]
  if (named.includes('all')) {
    const used = new Set([...procedures.values()].map(({ field }) => field))
    return known.filter((field) => used.has(field))
  }
  const unknown = named.find((field) => !fields.has(field))
  if (unknown !== undefined) throw new FieldUnknown(unknown, known)
  return named
}
