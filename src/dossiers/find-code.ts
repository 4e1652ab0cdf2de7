/** Finds dossier codes, and what is mistaken for them, in a sentence; and hides personal numbers in it. */

import { type CodeReading, parseDossierCode } from './code.ts'
import {
  dashedCode,
  gluedCode,
  looseCode,
  paymentTransaction,
  procedureCode,
} from './find-code.data.ts'
import type { NumberPiece } from './reading/classify.ts'
import { blank, findNumbers } from './reading/numbers.ts'
import { mayHoldDigits, type PlainCopy, plainCopy } from './reading/plain-copy.ts'

/** What stands for a number that was hidden. */
export const hidden = '•••'

/**
 * Everything in a message that is a dossier code or is typed in place of one, in order, each once.
 * `today` is an ISO date and bounds the codes' dates. Personal numbers are named by kind only.
 */
export function findCodes(message: string, today: string): readonly CodeReading[] {
  if (!mayHoldDigits(message)) return []
  const copy = plainCopy(message)
  const { codes, rest } = takeCodes(copy.text)
  const found = [
    ...codes.map((piece) => ({
      start: piece.start,
      reading: readPiece(piece, copy, message, today),
    })),
    ...findNumbers(rest).flatMap(readNumber),
  ].sort((a, b) => a.start - b.start)
  return withoutRepeats(found.map(({ reading }) => reading).filter(({ kind }) => kind !== 'none'))
}

/** The text with every personal, phone, tax or long account number replaced; codes, dates and amounts stay. */
export function maskPersonalNumbers(text: string): string {
  if (!mayHoldDigits(text)) return text
  const copy = plainCopy(text)
  let masked = ''
  let from = 0
  for (const piece of findNumbers(takeCodes(copy.text).rest)) {
    const [start, end] = copy.origin(piece.start, piece.end)
    masked += text.slice(from, start) + hidden
    from = end
  }
  return masked + text.slice(from)
}

/** A code for logs, day and number hidden: `H26.19-2601**-**04`. Anything else becomes `•••`. */
export function maskCode(code: string): string {
  const match = /^([0-9A-Z.]{3,40})-([0-9]{4}|20[0-9]{4})[0-9]{2}-([0-9]{1,16})$/.exec(code)
  if (!match) return hidden
  const [, agency = '', month = '', seq = ''] = match
  const shown = seq.length > 2 ? seq.slice(-2) : ''
  return `${agency}-${month}**-${shown.padStart(seq.length, '*')}`
}

type CodePiece = { readonly start: number; readonly end: number; readonly written: string }

/** Takes the codes out of a text, blanking them so that their digits are not read again as numbers. */
function takeCodes(text: string): { readonly codes: readonly CodePiece[]; readonly rest: string } {
  const codes: CodePiece[] = []
  let rest = text
  for (const pattern of [paymentTransaction, dashedCode, looseCode, gluedCode, procedureCode]) {
    const matches = [...rest.matchAll(pattern)]
    codes.push(...matches.map(pieceOf))
    rest = rest.replace(pattern, blank)
  }
  return { codes, rest }
}

/** A loosely typed code is put together again with its dashes. */
function pieceOf(match: RegExpExecArray): CodePiece {
  const { agency, date, seq } = match.groups ?? {}
  const range = { start: match.index, end: match.index + match[0].length }
  if (!agency) return { ...range, written: match[0] }
  return { ...range, written: `${agency.trim().replace(/[\s.,-]+/g, '.')}-${date}-${seq}` }
}

function readPiece(piece: CodePiece, copy: PlainCopy, message: string, today: string): CodeReading {
  const reading = parseDossierCode(piece.written, today)
  if (reading.kind !== 'dossier') return reading
  const raw = message.slice(...copy.origin(piece.start, piece.end))
  return { kind: 'dossier', code: { ...reading.code, raw } }
}

function readNumber({ kind, start }: NumberPiece) {
  if (kind === 'other') return []
  return [{ start, reading: { kind: 'look-alike', as: kind } satisfies CodeReading }]
}

function withoutRepeats(readings: readonly CodeReading[]): readonly CodeReading[] {
  const byIdentity = new Map<string, CodeReading>()
  for (const reading of readings) {
    const identity = identityOf(reading)
    if (!byIdentity.has(identity)) byIdentity.set(identity, reading)
  }
  return [...byIdentity.values()]
}

function identityOf(reading: CodeReading): string {
  if (reading.kind === 'dossier') return reading.code.normalised
  if (reading.kind === 'bad-date') return reading.normalised
  if (reading.kind === 'look-alike') return `${reading.as} ${reading.procedureCode ?? ''}`
  return reading.kind
}
