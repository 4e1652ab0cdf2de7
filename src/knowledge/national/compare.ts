/** Where our own records and a national list say different things. */

import { fold } from '../../vietnamese/fold.ts'
import { formatMoney } from '../../vietnamese/money.ts'
import { currentFacts } from '../effective.ts'
import { officialNameOf } from '../knowledge.ts'
import type { Procedure } from '../schema/procedure.ts'
import { figuresIn } from './amounts.ts'
import { free } from './fees.ts'
import type { ImportedProcedure } from './imported-procedure.ts'
import type { Listing } from './listing.ts'

export const differenceKinds = [
  'missing',
  'renumbered',
  'renamed',
  'fee',
  'period',
  'level',
] as const

export type Difference = {
  /** Our record. */
  readonly id: string
  /** Its code of today. */
  readonly code: string
  readonly kind: (typeof differenceKinds)[number]
  readonly ours: string
  readonly theirs: string
}

/** A procedure of the list; null = nothing but its name. */
export type Listed = { readonly listing: Listing; readonly details: ImportedProcedure | null }

/** Every difference, record by record; services without a code are in no list. `today` is an ISO date. */
export function compareWithNational(
  procedures: readonly Procedure[],
  list: ReadonlyMap<string, Listed>,
  today: string,
): readonly Difference[] {
  return procedures.flatMap((procedure) => {
    const code = procedure.codes.find(({ status }) => status === 'current')?.code
    if (code === undefined) return []
    const { numbered, listed } = find(procedure, code, list)
    const about = listed ? differences(procedure, listed, today) : []
    return [...numbered, ...about].map((one) => ({ id: procedure.id, code, ...one }))
  })
}

type Bare = Omit<Difference, 'id' | 'code'>

/** Under its code, else under a code it has or had, else under its name. */
function find(procedure: Procedure, code: string, list: ReadonlyMap<string, Listed>) {
  const exact = list.get(code)
  if (exact) return { numbered: [], listed: exact }
  const name = plainName(officialNameOf(procedure))
  const others = procedure.codes.flatMap((one) => list.get(one.code) ?? [])
  const [listed] = [
    ...others,
    ...[...list.values()].filter(({ listing }) => plainName(listing.name) === name),
  ]
  const theirs = listed ? `${listed.listing.code} ${listed.listing.name}` : 'không có'
  const kind = listed ? ('renumbered' as const) : ('missing' as const)
  return { numbered: [{ kind, ours: code, theirs }], listed }
}

function differences(
  procedure: Procedure,
  { listing, details }: Listed,
  today: string,
): readonly Bare[] {
  return [
    ...renamed(procedure, listing),
    ...(details === null
      ? []
      : [
          ...feeDiffers(procedure, details, today),
          ...periodDiffers(procedure, details, today),
          ...levelDiffers(procedure, details),
        ]),
  ]
}

/** A record that leaves its official name out calls itself as the list does. */
function renamed(
  { officialName: ours }: Procedure,
  { name, otherNames }: Listing,
): readonly Bare[] {
  const names = [name, ...otherNames].map(plainName)
  return ours === undefined || names.includes(plainName(ours))
    ? []
    : [{ kind: 'renamed', ours, theirs: name }]
}

/** Without what the lists write now so and now so. */
function plainName(name: string): string {
  return fold(name)
    .replace(/^thu tuc\s+/, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}

/**
 * Amounts one side names and the other does not; a list that is silent differs from nothing, and
 * that we also tell who pays nothing is no difference.
 */
function feeDiffers(
  { fees }: Procedure,
  { channels }: ImportedProcedure,
  today: string,
): readonly Bare[] {
  const told = channels.flatMap(({ fee, feeNote }) => [fee ?? [], feeNote ?? []].flat())
  const theirs = unique(told.flatMap(amountsIn))
  if (theirs.length === 0) return []
  const current = currentFacts(fees, today)
  const ours = unique(current.flatMap(({ amount }) => amount ?? []))
  const rates = ours.filter((amount) => amount > 0)
  const mentioned = channels.flatMap(({ note }) => figuresIn(note ?? ''))
  const isSame =
    theirs.every((one) => ours.includes(one)) &&
    rates.every((one) => theirs.includes(one) || mentioned.includes(one))
  if (isSame) return []
  const open = current.some(({ amount }) => amount === null) ? ['theo lời, không có số'] : []
  return [
    {
      kind: 'fee',
      ours: [...ours.map(money), ...open].join('; '),
      theirs: theirs.map(money).join('; '),
    },
  ]
}

function amountsIn(text: string): readonly number[] {
  return text.includes(free) ? [0, ...figuresIn(text)] : figuresIn(text)
}

function money(amount: number): string {
  return amount === 0 ? 'không thu' : formatMoney(amount)
}

/** "05 ngày làm việc" anywhere in a text. */
const period = /(\d+(?:[.,/]\d+)?)\s*(?:\([^)]*\)\s*)?(ngày làm việc|ngày|giờ|tháng)/gi
const units = { 'working-day': 'ngày làm việc', day: 'ngày', hour: 'giờ' } as const

function periodDiffers(
  { durations }: Procedure,
  { channels }: ImportedProcedure,
  today: string,
): readonly Bare[] {
  const theirs = unique(channels.flatMap(({ duration }) => periodsIn(duration ?? '')))
  if (theirs.length === 0) return []
  const current = currentFacts(durations, today).filter(({ kind }) => kind === 'handling')
  const ours = unique(
    current.flatMap(({ value, unit, text = '' }) => [
      ...(value !== undefined && unit !== undefined ? [`${value} ${units[unit]}`] : []),
      ...periodsIn(text),
    ]),
  )
  const isSame = theirs.every((one) => ours.includes(one)) && ours.length > 0
  if (isSame) return []
  const told = ours.length > 0 ? ours : current.map(({ text = '' }) => text)
  return [{ kind: 'period', ours: told.join('; '), theirs: theirs.join('; ') }]
}

function periodsIn(text: string): readonly string[] {
  return [...text.matchAll(period)].map(([, n = '', unit = '']) => {
    const number = n.includes('/') ? n : String(Number(n.replace(',', '.')))
    return `${number} ${unit.toLowerCase()}`
  })
}

const levelNames = {
  full: 'toàn trình',
  partial: 'một phần',
  unpublished: 'nộp trực tuyến được, không nêu mức',
  none: 'không nộp trực tuyến',
} as const

function levelDiffers({ online }: Procedure, { channels }: ImportedProcedure): readonly Bare[] {
  if (channels.length === 0) return []
  const rows = channels.filter(({ channel }) => channel === 'online')
  const told = rows.map(({ onlineLevel }) => onlineLevel).find((level) => level !== null)
  const theirs = told ?? (rows.length > 0 ? ('unpublished' as const) : ('none' as const))
  if (theirs === online.level) return []
  return [{ kind: 'level', ours: levelNames[online.level], theirs: levelNames[theirs] }]
}

function unique<T extends string | number>(items: readonly T[]): readonly T[] {
  return [...new Set(items)]
}
