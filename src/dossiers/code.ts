/** Reads one dossier code: normalises what was typed, sets look-alikes apart, checks the date. */

import {
  type CodeForm,
  codePatterns,
  firstCodeDate,
  type LookAlike,
  lookAlikePatterns,
} from './code.data.ts'
import { addDays, isRealDate } from './iso-date.ts'
import { readLoneNumber } from './reading/numbers.ts'
import { plainCopy } from './reading/plain-copy.ts'

/** A code taken apart. Look it up by `normalised`, never by its parts. */
export type ParsedCode = {
  readonly raw: string
  readonly normalised: string
  readonly form: CodeForm
  /** `H26`, `G01` */
  readonly level1: string
  /** The agency part as written: `000.00.19.H26` or `H26.19`; never rewritten into the other form. */
  readonly agencyPath: string
  /** Day of receipt, ISO. */
  readonly date: string
  readonly seq: string
}

export type BadDate = 'not-a-date' | 'before-2018' | 'in-the-future'

/** What a text turned out to be. Personal numbers are named by kind only, never repeated. */
export type CodeReading =
  | { readonly kind: 'dossier'; readonly code: ParsedCode }
  | {
      readonly kind: 'look-alike'
      readonly as: LookAlike
      /** First two groups, `1.010708`, which is how procedures are joined. */
      readonly procedureCode?: string
    }
  | { readonly kind: 'bad-date'; readonly normalised: string; readonly reason: BadDate }
  | { readonly kind: 'none' }

/** No code is longer; a longer text is a sentence, see find-code.ts. */
const longestCode = 120

/** Reads a text that should be one dossier code. `today` is an ISO date and bounds the code's date. */
export function parseDossierCode(text: string, today: string): CodeReading {
  if (text.length > longestCode) return { kind: 'none' }
  const normalised = normaliseCode(text)
  return (
    readLookAlike(normalised) ??
    readNumber(text) ??
    readCode(text, normalised, today) ?? { kind: 'none' }
  )
}

/** True when a normalised code has the shape of a dossier code; its date is not judged. */
export function isCodeShaped(normalised: string): boolean {
  return codePatterns.some(({ pattern }) => pattern.test(normalised))
}

/** The one spelling of a code that is looked up: NFKC, upper case, `-` and `.`, digits where digits must be. */
export function normaliseCode(text: string): string {
  if (alreadyNormal.test(text)) return text
  const tidy = plainCopy(text)
    .text.toUpperCase()
    .replace(edges, '')
    .replace(lead, '')
    .replace(edges, '')
    .replace(/(?<=[0-9A-Z])\s*,\s*(?=[0-9A-Z])/g, '.')
    .replace(/\s*([.-])\s*/g, '$1')
    .replace(/-{2,}/g, '-')
  return repairDigits(tidy)
}

/** Most codes that systems send: nothing in them that could be a slip. */
const alreadyNormal =
  /^(?:\d{3}(?:\.[0-9A-HJKMNP-Z]{2}){2}\.[A-HJKMNP-Y]\d{2}|[A-HJKMNP-Y]\d{2}(?:\.[0-9A-HJKMNP-Z]{1,5}){0,6})-\d{6}-\d{4,7}$/

/** Quotes, `#`, colons and full stops around a code. */
const edges = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu

/** "Mã hồ sơ", "số hồ sơ", "mã số hồ sơ", "MHS" with or without marks. */
const lead =
  /^(?:(?:M[ÃA]\s*)?(?:S[ỐO]\s*)?(?:H[ỒO]\s*S[ƠO]|HS)|MHS)(?:\s*(?:L[ÀA]|S[ỐO]))?(?![\p{L}\p{N}])/u

/** O typed for 0 and I, L for 1, only in groups that must be digits. */
function repairDigits(code: string): string {
  const parts = code.split('-')
  if (parts.length === 1) return repairProcedure(code)
  const [agency = '', ...numbers] = parts
  return [agency.split('.').map(repairGroup).join('.'), ...numbers.map(toDigits)].join('-')
}

/** Level 1 must end in two digits; a group of nothing but O and 0 is a filler of zeros. */
function repairGroup(group: string): string {
  if (/^[O0]+$/.test(group)) return group.replaceAll('O', '0')
  if (!/^[A-Y](?:[0-9][0-9OIL]|[OIL][0-9])$/.test(group)) return group
  return `${group.slice(0, 1)}${toDigits(group.slice(1))}`
}

function repairProcedure(code: string): string {
  const [first = '', second = '', ...rest] = code.split('.')
  if (first.length !== 1 || second.length !== 6) return code
  return [toDigits(first), toDigits(second), ...rest].join('.')
}

function toDigits(group: string): string {
  return /^[0-9OIL]+$/.test(group) ? group.replaceAll('O', '0').replace(/[IL]/g, '1') : group
}

function readLookAlike(normalised: string): CodeReading | null {
  const found = lookAlikePatterns.find(({ pattern }) => pattern.test(normalised))
  if (!found) return null
  if (found.as !== 'procedure-code') return { kind: 'look-alike', as: found.as }
  return { kind: 'look-alike', as: found.as, procedureCode: normalised.slice(0, '1.010708'.length) }
}

function readNumber(text: string): CodeReading | null {
  const as = readLoneNumber(plainCopy(text).text)
  return as && as !== 'other' ? { kind: 'look-alike', as } : null
}

function readCode(raw: string, normalised: string, today: string): CodeReading | null {
  for (const { form, pattern } of codePatterns) {
    const groups = pattern.exec(normalised)?.groups
    if (!groups) continue
    const { agency = '', l1 = '', date: digits = '', seq = '' } = groups
    const date = isoOf(digits)
    const reason = judgeDate(date, today.slice(0, 10))
    if (reason) return { kind: 'bad-date', normalised, reason }
    return {
      kind: 'dossier',
      code: { raw, normalised, form, level1: l1, agencyPath: agency, date, seq },
    }
  }
  return null
}

/** `260715` or `20260715` → `2026-07-15`. */
function isoOf(digits: string): string {
  const full = digits.length === 8 ? digits : `20${digits}`
  return `${full.slice(0, 4)}-${full.slice(4, 6)}-${full.slice(6)}`
}

/** A day of grace: clocks differ, and the source may be ahead of us. */
function judgeDate(date: string, today: string): BadDate | null {
  if (!isRealDate(date)) return 'not-a-date'
  if (date < firstCodeDate) return 'before-2018'
  return date > addDays(today, 1) ? 'in-the-future' : null
}
