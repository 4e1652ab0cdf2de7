/** Which of several offered choices is meant: "2", "số 2 ạ", "cái thứ hai", "cái đầu tiên". */

import { fold } from './fold.ts'
import { normalise } from './normalise.ts'
import { readNumberWords } from './number-words.ts'

const I = '(?:em|e|toi|minh|con|chau|anh|chi|bac)'
const OPENING = new RegExp(
  `^(?:(?:da|vang|uh|uhm|um|ok|oke)\\s+)*(?:(?:${I}\\s+)?(?:(?:muon|chon|lay|hoi|xem|bam)\\s+)+` +
    `(?:${I}\\s+)?|cho\\s+${I}\\s+(?:(?:chon|hoi|xem)\\s+)?)?(?:la\\s+)?`,
)
const CLOSING =
  /(?:\s+(?:nhe|nha|nhen|ne|a|ah|ak|di|do|day|nay|kia|thoi|luon|vay|ha|ad|dung khong))+(?:\s+(?:em|e|anh|chi|ad|ban|oi))*$/
const NAMED =
  /^(cai|viec|giay|muc|y|cau|lua chon|phuong an|dap an|truong hop|dong|loai|thu tuc|option)?\s*(thu|so)?\s*(\S.*)$/
const CLAUSE_END = /[,;!?…\n]|\.(?!\d)|\s[-–]\s/
const OUTER_MARKS = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu
const DIGITS = /^\d{1,2}$/
// Alone and without accents these are as likely father, five or male, after, fly.
const DOUBTFUL_ALONE: ReadonlySet<string> = new Set(['ba', 'tu', 'nam', 'sau', 'bay', 'tam'])
const WORDS_AFTER = 8

/**
 * The choice meant, counted from 1 to `count`; "cái thứ hai, loại mới" names one too. Null for
 * anything longer that merely holds a number ("con 14 tuổi thì sao").
 */
export function parseOrdinal(text: string, count: number): number | null {
  const [clause = '', ...others] = normalise(text).toLowerCase().split(CLAUSE_END)
  const more = others.join(' ').trim()
  if (/\d/.test(more) || more.split(/\s+/).length > WORDS_AFTER) return null
  const index = ordinalOf(stripManners(clause.replaceAll(OUTER_MARKS, '')), count, more === '')
  return index !== null && index >= 1 && index <= count ? index : null
}

/** The choice that a question begins with: "còn cái thứ hai thì cần giấy gì". */
export function leadingOrdinal(text: string, count: number): number | null {
  const words = normalise(text).toLowerCase().split(/\s+/)
  const start = words.findIndex((word) => !BEFORE.has(fold(word)))
  for (let end = Math.min(words.length, start + LONGEST_NAME); end >= start + 2; end--) {
    const name = words.slice(start, end).join(' ')
    const number = LEADING.test(fold(name)) ? parseOrdinal(name, count) : null
    if (number !== null) return number
  }
  return null
}

const BEFORE: ReadonlySet<string> = new Set(['the', 'vay', 'con', 'thi', 'roi', 'da', 'a'])
const LEADING = /^(?:cai|viec|giay|muc|thu tuc)\s+(?:thu|so|dau|cuoi|\d)/
/** "Thủ tục thứ nhất ạ" */
const LONGEST_NAME = 5

/** Cuts by the folded text but keeps accents: "ba" may be three, "bà" is not. */
function stripManners(clause: string): string {
  const folded = fold(clause)
  if (folded.length !== clause.length) return clause
  const start = OPENING.exec(folded)?.[0].length ?? 0
  const end = CLOSING.exec(folded)?.index ?? folded.length
  return clause.slice(start, Math.max(start, end))
}

function ordinalOf(core: string, count: number, alone: boolean): number | null {
  const [, name, prefix, folded = ''] = NAMED.exec(fold(core)) ?? []
  const rest = core.slice(core.length - folded.length)
  if (!alone && name === undefined && !DIGITS.test(core)) return null
  const place = placeOf(folded, count)
  if (place !== null) return place
  if (name === undefined && prefix === undefined && DOUBTFUL_ALONE.has(rest)) return null
  return prefix === 'thu' ? (rankOf(folded) ?? readValue(rest)) : readValue(rest)
}

function placeOf(folded: string, count: number): number | null {
  if (/^(?:dau|dau tien|tren cung)$/.test(folded)) return 1
  if (/^(?:cuoi|cuoi cung|duoi cung|sau cung|chot)$/.test(folded)) return count
  if (count === 2 && folded === 'tren') return 1
  if (count === 2 && /^(?:duoi|con lai)$/.test(folded)) return 2
  return count === 3 && /^(?:o )?giua$/.test(folded) ? 2 : null
}

function rankOf(folded: string): number | null {
  if (folded === 'nhat') return 1
  return folded === 'nhi' ? 2 : null
}

function readValue(words: string): number | null {
  if (DIGITS.test(words)) return Number(words)
  const list = words.split(' ')
  const read = readNumberWords(list)
  return read?.length === list.length ? read.value : null
}
