/** Which column of a sheet is which field, from content/dossiers/columns.yaml. */

import { z } from 'zod'
import { words } from '../../knowledge/schema/fact.ts'
import { type HeaderMapping, mapHeaders } from '../../sheets/headers.ts'

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

export type Mapping = HeaderMapping<Field>

/** The columns of a row of headers; null when it is no such row, as a title above the table. */
export function mapHeader(headers: readonly string[], columns: Columns): Mapping | null {
  const fields = { ...columns.columns, ...columns.owner }
  const mapping = mapHeaders<Field>(headers, { fields, dropped: columns.dropped })
  const isHeader = mapping.fields.includes('code') && mapping.fields.includes('status')
  return isHeader ? mapping : null
}
