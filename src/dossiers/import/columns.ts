/** Which column of a sheet is which field, from content/dossiers/columns.yaml. */

import { z } from 'zod'
import { words } from '../../knowledge/schema/fact.ts'
import { fold } from '../../vietnamese/fold.ts'

export const recordFields = [
  'code',
  'otherCodes',
  'procedureCode',
  'procedureName',
  'status',
  'statusText',
  'step',
  'submittedAt',
  'acceptedAt',
  'dueAt',
  'finishedAt',
  'returnedAt',
  'supplementAt',
  'supplementContent',
  'supplementDue',
  'feeState',
  'feeAmount',
  'agencyCode',
  'agencyName',
  'department',
  'reason',
  'asOf',
] as const
export type RecordField = (typeof recordFields)[number]

/** Compared with the last digits a citizen gives, never kept themselves. */
export const ownerFields = ['idNumber', 'phone'] as const
export type OwnerField = (typeof ownerFields)[number]

export type Field = RecordField | OwnerField

const names = z.array(words).min(1)

export const columnsSchema = z.strictObject({
  columns: z.record(z.enum(recordFields), names),
  owner: z.record(z.enum(ownerFields), names),
  /** Columns that are known and never kept: names, addresses, officers. */
  dropped: z.array(names),
})

export type Columns = z.infer<typeof columnsSchema>

export type Mapping = {
  /** The field of each column, null where it is not kept. */
  readonly fields: readonly (Field | null)[]
  /** Headers nobody knows, and second columns of a field. */
  readonly ignored: readonly string[]
}

/** The columns of a row of headers; null when it is no such row, as a title above the table. */
export function mapHeader(headers: readonly string[], columns: Columns): Mapping | null {
  const known = fieldsByName(columns)
  const taken = new Set<Field>()
  const ignored: string[] = []
  const fields = headers.map((header) => {
    const name = plainHeader(header)
    const field = known.get(name)
    if (field && field !== 'dropped' && !taken.has(field)) {
      taken.add(field)
      return field
    }
    if (name !== '' && field !== 'dropped') ignored.push(header)
    return null
  })
  return taken.has('code') && taken.has('status') ? { fields, ignored } : null
}

function fieldsByName(columns: Columns): ReadonlyMap<string, Field | 'dropped'> {
  const kept = [...Object.entries(columns.columns), ...Object.entries(columns.owner)]
  return new Map<string, Field | 'dropped'>([
    ...columns.dropped.flat().map((name) => [plainHeader(name), 'dropped'] as const),
    ...recordFields.map((field) => [plainHeader(field), field] as const),
    ...kept.flatMap(([field, list]) =>
      list.map((name) => [plainHeader(name), field as Field] as const),
    ),
  ])
}

/** "Mã hồ sơ (*)" and "MA HO SO" are one name. */
function plainHeader(header: string): string {
  return fold(header).replace(/[^a-z0-9]+/g, '')
}
