/** One row of a sheet turned into a dossier record, or into the reasons why not. */

import { cellText, type SheetRow } from '../../sheets/sheet-row.ts'
import { parseNumber } from '../../vietnamese/numbers.ts'
import { maskPersonalNumbers } from '../find-code.ts'
import { readMoment } from '../moment.ts'
import type { OwnerNumbers } from '../owner.ts'
import { type DossierRecord, dossierRecordSchema } from '../record.ts'
import { type StatusCode, type Statuses, statusNamed } from '../status.ts'
import {
  type Columns,
  channelNamed,
  type Field,
  type Mapping,
  type RecordField,
} from './columns.ts'

export type Fault = { readonly field: string; readonly expected: string; readonly got: string }

export type ReadRow =
  | { readonly ok: true; readonly record: DossierRecord; readonly owner: OwnerNumbers }
  | { readonly ok: false; readonly faults: readonly Fault[] }

export type RowReading = {
  readonly mapping: Mapping
  readonly columns: Columns
  readonly statuses: Statuses
  readonly sourceId: string
  /** ISO moment the data were true, for rows that name none. */
  readonly asOf: string
}

const momentFields = [
  'submittedAt',
  'acceptedAt',
  'dueAt',
  'finishedAt',
  'returnedAt',
  'supplementAt',
  'supplementDue',
  'asOf',
] as const satisfies readonly RecordField[]

/** Reads a row. Every fault of it is named, with personal numbers hidden. */
export function readRow({ cells, fault }: SheetRow, reading: RowReading): ReadRow {
  if (fault) return { ok: false, faults: [{ field: '-', ...fault }] }
  const texts = textsOf(cells, reading.mapping)
  const faults: Fault[] = []
  const moments = readMoments(texts, faults)
  const amount = readAmount(texts.feeAmount ?? '', faults)
  const draft = draftOf(texts, { moments, amount, ...readStatus(texts, reading, faults) }, reading)
  const parsed = dossierRecordSchema.safeParse(draft)
  if (parsed.success && faults.length === 0) {
    const { idNumber, phone } = texts
    const owner = { ...(idNumber ? { idNumber } : {}), ...(phone ? { phone } : {}) }
    return { ok: true, record: parsed.data, owner }
  }
  return { ok: false, faults: [...faults, ...schemaFaults(parsed, texts)] }
}

type Texts = Readonly<Partial<Record<Field, string>>>

function textsOf(cells: SheetRow['cells'], { fields }: Mapping): Texts {
  const texts: Partial<Record<Field, string>> = {}
  for (const [index, field] of fields.entries()) {
    const text = field ? cellText(cells[index]) : ''
    if (field && text !== '') texts[field] = text
  }
  return texts
}

function readMoments(texts: Texts, faults: Fault[]) {
  const moments: Partial<Record<(typeof momentFields)[number], string>> = {}
  for (const field of momentFields) {
    const text = texts[field]
    if (text === undefined) continue
    const moment = readMoment(text)
    if (moment) moments[field] = moment
    else faults.push(faultOf(field, 'a day or time like 05/11/2026 08:30', text))
  }
  return moments
}

/** A number is one of the national list; a name is looked up, and an unknown name is kept as it is. */
function readStatus(texts: Texts, { statuses }: RowReading, faults: Fault[]) {
  const text = texts.status ?? ''
  const statusText = texts.statusText
  if (/^\d+$/.test(text)) {
    const status = statuses.statuses.find(({ code }) => String(code) === text)?.code
    if (!status) faults.push(faultOf('status', 'a number from 1 to 10, or a name', text))
    return { status: status ?? ('unknown' as const), statusText: statusText ?? '' }
  }
  if (text === '') faults.push(faultOf('status', 'a number from 1 to 10, or a name', ''))
  const status: StatusCode | 'unknown' = statusNamed(text, statuses)
  return { status, statusText: statusText ?? text }
}

/** "Không" and "Miễn phí" are no amount; what does not parse is never shown as a number. */
function readAmount(text: string, faults: Fault[]): number | undefined {
  if (text === '' || !/\d/.test(text)) return undefined
  const amount = parseNumber(text.replace(/\s*(?:đồng|vnđ|vnd|đ)$/i, ''))
  if (amount === null || !Number.isSafeInteger(amount) || amount < 0) {
    faults.push(faultOf('feeAmount', 'an amount in đồng like 50.000', text))
    return undefined
  }
  return amount === 0 ? undefined : amount
}

type Read = {
  readonly moments: ReturnType<typeof readMoments>
  readonly amount: number | undefined
  readonly status: StatusCode | 'unknown'
  readonly statusText: string
}

function draftOf(texts: Texts, read: Read, { columns, sourceId, asOf }: RowReading) {
  const { supplementAt, supplementDue, asOf: ownAsOf, ...moments } = read.moments
  const content = texts.supplementContent
  return {
    code: texts.code ?? '',
    otherCodes: (texts.otherCodes ?? '').split(/[;\n]|,\s/).filter((one) => one.trim() !== ''),
    procedure: some({ code: texts.procedureCode, name: texts.procedureName }),
    ...fieldOf(texts),
    ...some({ channel: texts.channel && channelNamed(texts.channel, columns) }),
    status: read.status,
    statusText: read.statusText,
    ...(/^[1-5]$/.test(texts.step ?? '') ? { step: Number(texts.step) } : {}),
    ...moments,
    ...(content && supplementAt
      ? { supplement: some({ requestedAt: supplementAt, content, due: supplementDue }) }
      : {}),
    ...feeOf(texts.feeState, read.amount),
    agency: some({ code: texts.agencyCode, name: texts.agencyName }),
    ...some({ department: texts.department, reason: texts.reason }),
    sourceId,
    asOf: ownAsOf ?? asOf,
  }
}

function fieldOf({ fieldCode: code, fieldName: name }: Texts) {
  return code || name ? { field: some({ code, name }) } : {}
}

/** TrangThaiThanhToan: 0 not paid, 1 paid. */
function feeOf(state: string | undefined, amount: number | undefined) {
  if (state === undefined && amount === undefined) return {}
  const paid = /^(?:1|paid|đã)/i.test(state ?? '')
  return { fee: { state: paid ? 'paid' : 'due', ...(amount ? { amount } : {}) } }
}

/** Leaves out what is not there. */
function some<T extends Readonly<Record<string, unknown>>>(fields: T) {
  const known: Partial<T> = {}
  for (const name in fields) if (fields[name] !== undefined) known[name] = fields[name]
  return known
}

function schemaFaults(
  parsed: ReturnType<typeof dossierRecordSchema.safeParse>,
  texts: Texts,
): readonly Fault[] {
  return (parsed.error?.issues ?? []).map(({ path, message }) => {
    const field = String(path[0] ?? '-')
    return faultOf(field, message.replace(/^expected /, ''), texts[field as Field] ?? '')
  })
}

const longestShown = 40

function faultOf(field: string, expected: string, text: string): Fault {
  const shown = maskPersonalNumbers(text).slice(0, longestShown)
  return { field, expected, got: text === '' ? 'nothing' : `"${shown}"` }
}
