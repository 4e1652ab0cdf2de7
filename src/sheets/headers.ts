/** Which column of a sheet is which field, by the names its headers may have. */

import { fold } from '../vietnamese/fold.ts'

export type HeaderNames<F extends string> = {
  readonly fields: Readonly<Record<F, readonly string[]>>
  /** Columns that are known and never kept. */
  readonly dropped: readonly (readonly string[])[]
}

export type HeaderMapping<F extends string> = {
  /** The field of each column, null where it is not kept. */
  readonly fields: readonly (F | null)[]
  /** Headers nobody knows, and second columns of a field. */
  readonly ignored: readonly string[]
}

/** The columns of a row of headers, or of what may be one; a field may go by its own name too. */
export function mapHeaders<F extends string>(
  headers: readonly string[],
  names: HeaderNames<F>,
): HeaderMapping<F> {
  const known = fieldsByName(names)
  const taken = new Set<F>()
  const ignored: string[] = []
  const fields = headers.map((header) => {
    const name = plainHeader(header)
    const field = known.get(name)
    if (field && !('dropped' in field) && !taken.has(field.field)) {
      taken.add(field.field)
      return field.field
    }
    if (name !== '' && !(field && 'dropped' in field)) ignored.push(header)
    return null
  })
  return { fields, ignored }
}

type Known<F> = { readonly field: F } | { readonly dropped: true }

function fieldsByName<F extends string>({
  fields,
  dropped,
}: HeaderNames<F>): ReadonlyMap<string, Known<F>> {
  const kept = Object.keys(fields) as F[]
  return new Map<string, Known<F>>([
    ...dropped.flat().map((name) => [plainHeader(name), { dropped: true }] as const),
    ...kept.map((field) => [plainHeader(field), { field }] as const),
    ...kept.flatMap((field) =>
      fields[field].map((name) => [plainHeader(name), { field }] as const),
    ),
  ])
}

/** "Mã hồ sơ (*)" and "MA HO SO" are one name. */
function plainHeader(header: string): string {
  return fold(header).replace(/[^a-z0-9]+/g, '')
}
