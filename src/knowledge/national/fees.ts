/**
 * What a row of the portal says about the fee: an amount only where it can be trusted, otherwise the
 * portal's own note. Rules: FORMAT of the national list, section 2.
 */

import { figuresIn, hasFigure, plainAmount, safeAmount } from './amounts.ts'
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
    .map((part) => part.replace(/\nFile đính kèm:.*/g, '').replace(/^(?:Lệ phí|Phí)\s*:\s*/, ''))
    .filter((part) => part !== '')
    .map(itemOf)
}

function itemOf(text: string): Item {
  const [, head = '', note] = /^([^(]*?)\s*(?:\(([\s\S]*)\))?\s*$/.exec(text) ?? ['', text]
  return { head: head.trim(), note: noteOf(note) }
}

const sayNothing = /^\(?(?:[ivx]{1,4}|\d{1,2}|[a-zđ]|Phí, lệ phí)\)?[.:]?$/i

/** The words in brackets, tidied and quotable; null for a mere number of a case. */
function noteOf(text: string | undefined): string | null {
  const note = inOneLine(text?.trim().replace(/^\((?=[^)]*$)/, ''))
  const bare = note?.replace(/^\(([^()]*)\)$/, '$1').trim() ?? ''
  return bare === '' || sayNothing.test(bare) ? null : shortNote(bare)
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

/** Words of a lower rate for a time: they stand beside the full amount. */
const reduction = /giảm|bằng \d+ ?%|50%|áp dụng mức|đến hết|miễn/i

/** An amount with its note; where the note names amounts itself, it is trusted before the number. */
function amountFee(amount: string, note: string | null): Fee {
  if (note === null) return { ...unknown, fee: amount }
  const unit = unitOf(amount, note)
  if (unit !== null) return { ...unknown, fee: `${amount}${unit}` }
  const figures = figuresIn(note)
  const told = Number(amount.replace(/\D/g, ''))
  const isLowered = reduction.test(note) && figures.every((figure) => figure < told)
  return hasFigure(note) && !isLowered ? noted(note) : { ...unknown, fee: amount, note }
}

/** "/văn bản" of a note that is nothing but the unit, or the amount and its unit. */
function unitOf(amount: string, note: string): string | null {
  const bare = note.replace(/^(?:Lệ phí|Phí)[^:\d]{0,40}:\s*/i, '').replace(/\.$/, '')
  const [, unit] =
    /^(?:đồng)?\s*\/\s*((?:\d{1,2} )?\p{L}[\p{L} ]{0,30})$/iu.exec(bare.replace(amount, '')) ?? []
  if (unit !== undefined) return `/${unit.replace(/^0?1 /, '')}`
  return bare === amount || `${bare} đồng` === amount ? '' : null
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
  const words = inOneLine(head.replace(/\s*Đồng$/, '')) ?? ''
  const tells = /\p{L}{3}/u.test(words) && !/^(?:[[(]?(?:không có|chưa có)|có$)/i.test(words)
  const parts = [tells ? words : null, note].filter((part) => part !== null)
  return parts.length > 0 ? shortNote(parts.join(' ')) : null
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

/** What a description says about money, where the bracket says nothing. */
function feeSentences(description: string | undefined): string | null {
  const sentences = (inOneLine(description) ?? '').split(/(?<=[.;])\s+/)
  const told = sentences.filter((sentence) => /(?<!\p{L})(?:lệ phí|phí)(?!\p{L})/iu.test(sentence))
  return told.length > 0 ? shortNote(told.slice(0, 2).join(' ')) : null
}

function noted(note: string | null): Fee {
  return { ...unknown, note }
}

/** Characters of a note that is quoted. */
const longestNote = 320

function shortNote(note: string): string {
  if (note.length <= longestNote) return note
  const cut = note.slice(0, longestNote)
  return `${cut.slice(0, cut.lastIndexOf(' '))}…`
}
