/** Which column of a sheet is which field, from content/dossiers/columns.yaml. */

import { z } from 'zod'
import { words } from '../../knowledge/schema/fact.ts'
import { type HeaderMapping, mapHeaders } from '../../sheets/headers.ts'
import { fold } from '../../vietnamese/fold.ts'
import { type FilingChannel, filingChannels } from '../record.ts'

export const recordFields = [
  'code',
  'otherCodes',
  'procedureCode',
  'procedureName',
  'fieldCode',
  'fieldName',
  'channel',
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
  /** What stands in the column of channels. */
  channels: z.record(z.enum(filingChannels), names),
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

/** How a dossier was filed, by the word in its column; undefined for a word nobody knows. */
export function channelNamed(word: string, columns: Columns): FilingChannel | undefined {
  const names = channelsByTable.get(columns) ?? channelNames(columns)
  channelsByTable.set(columns, names)
  return names.get(fold(word))
}

/** A table is read once and asked a million times. */
const channelsByTable = new WeakMap<Columns, ReadonlyMap<string, FilingChannel>>()

/** A channel may go by its own name too. */
function channelNames({ channels }: Columns): ReadonlyMap<string, FilingChannel> {
  return new Map(
    filingChannels.flatMap((one) => [one, ...channels[one]].map((name) => [fold(name), one])),
  )
}
