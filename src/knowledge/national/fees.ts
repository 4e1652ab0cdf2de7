/**
 * What a row of the portal says about the fee: an amount only where it can be trusted, otherwise the
 * portal's own note. Rules: FORMAT of the national list, section 2.
 */

import { amountOf, figuresIn, hasFigure, plainAmount, safeAmount } from './amounts.ts'
import { bearing, noteOf, shorten, splitUnit } from './fee-notes.ts'
import { inOneLine } from './lines.ts'
import type { NationalChannel } from './record.ts'

export type Fee = {
  /** What to pay, in words ("8.000 đồng", "Miễn phí"), a line for each item; null = not known. */
  readonly fee: string | null
  /** The portal's note, to be shown in quotes. */
  readonly note: string | null
  /** Only the carrier is paid; the portal says nothing of the fee itself. */
  readonly postage: boolean
  /** The note itself says that nothing is taken. */
  readonly sure: boolean
}

/** The portal's word where nothing is taken. */
export const free = 'Miễn phí'

const unknown: Fee = { fee: null, note: null, postage: false, sure: false }

/** The fee of one row. */
export function cleanFee({ fee, flags, description }: NationalChannel): Fee {
  const items = itemsOf(fee ?? '')
  const [first] = items
  if (first === undefined) return unknown
  if (flags.includes('fee-shown-free-but-note-says-otherwise')) {
    return noted(first.note ?? feeSentences(description))
  }
  const isUnsafe = flags.includes('fee-amount-implausible') || flags.includes('duration-fee-merged')
  if (isUnsafe) return noted(usefulNote(first))
  if (isFree(first.head) && speaksOfFees(description)) return noted(feeSentences(description))
  return items.length > 1 ? severalFees(items) : feeOf(first)
}

type Item = { readonly head: string; readonly note: string | null }

/** "Phí : 2.000.000 Đồng (…)" line by line, or one "8,000 VNĐ (…)". */
function itemsOf(text: string): readonly Item[] {
  const isLabelled = /^(?:Lệ phí|Phí)\s*:/.test(text.trim())
  const parts = isLabelled
    ? text.split(/\n(?=(?:Lệ phí|Phí)\s*:)|\s\/\s(?=Phí:)/).map((part) => part.trim())
    : [text.trim()]
  return parts
    .map((part) =>
      part.replace(/\nFile đính kèm:.*/g, '').replace(/^(?:(?:Lệ phí|Phí)\s*:\s*)+/, ''),
    )
    .filter((part) => part !== '')
    .map(itemOf)
}

function itemOf(text: string): Item {
  const [, head = '', note] = /^([^(]*?)\s*(?:\(([\s\S]*)\))?\s*$/.exec(text) ?? ['', text]
  return { head: head.trim(), note: noteOf(note) }
}

const saysNo =
  /^(?:không|không có|không thu|không (?:thu|có) (?:phí|lệ phí|phí, lệ phí)|miễn (?:phí|lệ phí))$/i
const isPostage = /trả phí cho đơn vị cung cấp|cước (?:phí )?(?:bưu chính|chuyển phát)/i
const amountHead = /^(\d[\d.,]*)\s*(VNĐ|VND|Việt Nam Đồng|Đồng)$/
const usdHead = /^0*(\d+(?:[.,]\d+)?)\s*USD$/i

function feeOf({ head, note }: Item): Fee {
  if (isFree(head)) return freeFee(note)
  const [, digits = '', currency] = amountHead.exec(head) ?? []
  const amount = currency === 'Đồng' ? plainAmount(digits) : safeAmount(digits)
  if (amount !== null) return amountFee(amount, note)
  if (currency !== undefined) return noted(usefulNote({ head, note }))
  const [, dollars] = usdHead.exec(head) ?? []
  if (dollars !== undefined) return amountFee(`${dollars.replace('.', ',')} USD`, note)
  return noted(wordsOf(head, note))
}

function isFree(head: string): boolean {
  return /^(?:miễn phí|0 Đồng|Không Đồng)$/i.test(head) || saysNo.test(head.replace(/\.$/, ''))
}

function freeFee(note: string | null): Fee {
  if (note === null) return { ...unknown, fee: free }
  if (saysNo.test(note.replace(/\.$/, ''))) return { ...unknown, fee: free, sure: true }
  return isPostage.test(note) ? { ...unknown, postage: true } : noted(note)
}

/** An amount with its note; where the note names the fee itself, it is trusted before the number. */
function amountFee(amount: string, told: string | null): Fee {
  if (told === null) return { ...unknown, fee: amount }
  const { unit, rest: note } = splitUnit(told.replace(repeated(amount), '').trim())
  const fee = `${amount}${unit}`
  if (note === null) return { ...unknown, fee }
  const value = amountOf(amount.replace(/ đồng$/, '')) ?? 0
  const bears = bearing(told, value)
  if (bears === 'off') return unknown
  return bears === 'adds' ? { ...unknown, fee, note } : noted(told)
}

/** "Lệ phí: 150.000 đồng" at the beginning of a note that goes on with nothing but the unit. */
function repeated(amount: string): RegExp {
  const bare = amount
    .replace(/ đồng$/, '')
    .replaceAll('.', '\\.')
    .replace(/ USD$/, ' ?USD')
  return new RegExp(`^(?:[^:\\d]{0,40}:\\s*)?${bare}(?= ?(?:đồng)? ?/[^.;(]{1,30}\\.?$|$)`, 'i')
}

/** A note beside a number that lost its thousands: worth showing with a full amount or the law it cites. */
function usefulNote({ head, note }: Item): string | null {
  if (note === null) return null
  const lost = Number(/^\d+/.exec(head)?.[0] ?? 0)
  const isOff = lost > 0 && lost < 1000 && figuresIn(note).some((f) => f === lost * 1e6)
  const tells = hasFigure(note) || /Thông tư|Nghị (?:định|quyết)|miễn/i.test(note)
  return tells && !isOff ? note : null
}

function wordsOf(head: string, note: string | null): string | null {
  const words = noteOf(head.replace(/\s*Đồng$/, '')) ?? ''
  const tells = /\p{L}{3}/u.test(words) && !/^[[(]?(?:không có|chưa có|có$)/i.test(words)
  const parts = [tells ? words : null, note].filter((part) => part !== null)
  return parts.length > 0 ? shorten(parts.join(' ')) : null
}

/** Several items of one row, each a line. */
function severalFees(items: readonly Item[]): Fee {
  const lines = items.flatMap((item) => {
    const { fee, note } = feeOf(item)
    if (fee === null) return []
    return [note === null ? fee : `${fee} (${note})`]
  })
  if (lines.length === items.length) return { ...unknown, fee: [...new Set(lines)].join('\n') }
  return noted(items.map(({ note }) => note).find((note) => note !== null) ?? null)
}

const feeField = /(?<!\p{L})(?:lệ )?phí\s*:|loại phí|mức (?:lệ )?phí/iu

/** Whether the other words of a row name money, whatever its fee says. */
function speaksOfFees(description = ''): boolean {
  return feeField.test(description) || figuresIn(inOneLine(description) ?? '').length > 0
}

/** What a description says about money, where the bracket says nothing. */
function feeSentences(description: string | undefined): string | null {
  const sentences = (inOneLine(description) ?? '').split(/(?<=[.;])\s+/)
  const money =
    /^(?:các loại )?(?:lệ )?phí|phí\s*:|mức (?:thu|phí|lệ phí)|nộp (?:lệ )?phí|\d đồng/iu
  const told = sentences.filter((sentence) => money.test(sentence))
  return told.length > 0 ? shorten(told.slice(0, 3).join(' ')) : null
}

function noted(note: string | null): Fee {
  return { ...unknown, note }
}
