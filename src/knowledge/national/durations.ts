/** How long a row of the portal says it takes; a number without its unit is never guessed. */

import { inOneLine, toLines } from './lines.ts'
import type { NationalChannel } from './record.ts'

const unit = /^(\d+(?:[.,]\d+)?)\s*(ngày làm việc|ngày|giờ|tháng)\.?$/i
/** What follows in records that were read page by page. */
const nextField = /Mức (?:độ )?trực tuyến|Lệ phí\s*:|Số lượng/

/** "5 ngày làm việc", or the portal's sentence; null when not known or without a unit. */
export function cleanDuration({ duration, flags }: NationalChannel): string | null {
  if (flags.includes('duration-fee-merged') || flags.includes('duration-unit-missing')) return null
  const text = inOneLine(duration?.split(nextField)[0]) ?? duration?.trim() ?? ''
  const [, value = '', word] = unit.exec(text) ?? []
  if (word !== undefined) return Number(value.replace(',', '.')) > 0 ? spelled(value, word) : null
  if (/^không quy định\.?$/i.test(text)) return 'không quy định'
  return text.length <= 240 && namesTime(text) ? text : null
}

function spelled(value: string, word: string): string {
  return `${value.replace(/^0+(?=\d)/, '').replace('.', ',')} ${word.toLowerCase()}`
}

const time = /(?<![\d/.,])\d{1,3}(?:[.,]5)?\s*(?:\([^)]{1,30}\)\s*)?(?:ngày|giờ|tháng)(?! \d)/i
const limit =
  /thời (?:hạn|gian)|không quá|chậm nhất|kể từ|trong vòng|ngay (?:sau khi|trong)|đối với|trường hợp/i

function namesTime(text: string): boolean {
  return time.test(text)
}

/** Sentences kept of one text. */
const maxSentences = 2
const longestSentence = 280

/** Sentences of a text that say how long something takes, with a unit; at most two. */
export function timeSentences(text: string | undefined): readonly string[] {
  return toLines(text)
    .flatMap((line) => line.split(/(?<=[.;])\s+(?=\p{Lu})/u))
    .filter((line) => line.length <= longestSentence && namesTime(line) && limit.test(line))
    .slice(0, maxSentences)
}
