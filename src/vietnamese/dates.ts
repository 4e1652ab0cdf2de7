/** Dates as citizens read and write them; between rooms a date is an ISO string (2026-11-22). */

import { fold } from './fold.ts'
import { normalise } from './normalise.ts'

const ISO = /^(\d{4})-(\d{2})-(\d{2})$/

// All patterns meet folded text. A date may not be part of a longer number or code.
const YEAR_FIRST = /(?<![\w./-])(\d{4})-(\d{1,2})-(\d{1,2})(?![\w/-]|\.\d)/g
const DAY_FIRST = /(?<![\w./-])(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?![\w/-]|\.\d)/g
const IN_WORDS =
  /(?<![\w./-])(\d{1,2}) thang (\d{1,2}|gieng|chap),? nam (\d{4}|nay|ngoai|sau|toi)(?!\w)/g
const WITHOUT_YEAR =
  /(?<!\w)(?:ngay|hom|mung|mong) (\d{1,2})(?: ?\/ ?| thang )(\d{1,2})(?![\w/]|,? nam|\.\d)/g
const DAYS_AWAY = /(?<![\w./-])(\d{1,3}) (?:ngay|hom|bua) (truoc|nua)(?!\w)/g
const NAMED_DAYS: readonly (readonly [RegExp, number])[] = [
  [/(?<!\w)(?:hom|bua|ngay hom) kia(?!\w)/, -2],
  [/(?<!\w)(?:hom|bua) qua(?!\w)/, -1],
  [/(?<!\w)(?:hom|bua|ngay) nay(?!\w)/, 0],
  [/(?<!\w)(?:ngay|sang|trua|chieu|toi) mai(?! tang)(?!\w)|^mai$/, 1],
  [/(?<!\w)ngay (?:kia|mot)(?!\w)/, 2],
]
const YEARS_FROM_NOW: Readonly<Record<string, number>> = { ngoai: -1, nay: 0, sau: 1, toi: 1 }
/** Two digits mean a year up to so many years ahead, else one of the last century. */
const YEARS_AHEAD = 10

/** "22/11/2026" for "2026-11-22"; anything else comes back unchanged. */
export function formatDate(iso: string): string {
  return iso.replace(ISO, '$3/$2/$1')
}

/**
 * The one day a text names ("12/3/2026", "ngày 5 tháng 6", "hôm qua"), as an ISO date; null when it
 * names none, several, or one that does not exist. `today` is an ISO date.
 */
export function parseDate(text: string, today: string): string | null {
  if (!ISO.test(today) || Number.isNaN(Date.parse(today))) return null
  const folded = fold(normalise(text))
  const found = [...numericDates(folded, today), ...wordDates(folded, today)]
  const days = found.length > 0 ? found : namedDays(folded, today)
  const [first = null] = days
  return days.every((day) => day === first) ? first : null
}

type FoundDate = string | null

function numericDates(text: string, today: string): readonly FoundDate[] {
  const yearFirst = [...text.matchAll(YEAR_FIRST)].map(([, y, m, d]) => isoDate(y, m, d))
  const dayFirst = [...text.matchAll(DAY_FIRST)].map(([, d, , m, y]) =>
    isoDate(fullYear(y, today), m, d),
  )
  return [...yearFirst, ...dayFirst]
}

function wordDates(text: string, today: string): readonly FoundDate[] {
  const inWords = [...text.matchAll(IN_WORDS)].map(([, d, m, y = '']) => {
    const shift = YEARS_FROM_NOW[y]
    return isoDate(shift === undefined ? y : yearOf(today) + shift, month(m), d)
  })
  const yearless = [...text.matchAll(WITHOUT_YEAR)].map(([, d, m]) => isoDate(yearOf(today), m, d))
  return [...inWords, ...yearless]
}

function namedDays(text: string, today: string): readonly FoundDate[] {
  const away = [...text.matchAll(DAYS_AWAY)].map(([, days, direction]) =>
    addDays(today, direction === 'nua' ? Number(days) : -Number(days)),
  )
  const named = NAMED_DAYS.filter(([pattern]) => pattern.test(text))
  return [...away, ...named.map(([, days]) => addDays(today, days))]
}

function month(word: string | undefined): string | undefined {
  if (word === 'gieng') return '1'
  return word === 'chap' ? '12' : word
}

function fullYear(digits: string | undefined, today: string): number {
  const year = Number(digits)
  if (year > 99) return year
  const century = Math.floor(yearOf(today) / 100) * 100
  return century + year > yearOf(today) + YEARS_AHEAD ? century - 100 + year : century + year
}

function yearOf(iso: string): number {
  return Number(iso.slice(0, 4))
}

type Digits = string | number | undefined

function isoDate(year: Digits, monthOfYear: Digits, day: Digits): FoundDate {
  const [y, m, d] = [Number(year), Number(monthOfYear), Number(day)]
  if (y < 1900 || y > 2199) return null
  const iso = new Date(Date.UTC(y, m - 1, d)).toISOString().slice(0, 10)
  return iso === `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}` ? iso : null
}

function addDays(iso: string, days: number): string {
  const date = new Date(`${iso}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 10)
}
