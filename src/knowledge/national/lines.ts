/** Long legal paragraphs folded into the lines of a list. */

import { cleanText, rawLines } from './clean-text.ts'

/** Characters from which a paragraph is cut into sentences. */
export const longLine = 300

/** "a)", "1.", "(i)", "Bước 2": what begins an item. */
const label =
  '(?:[a-zđ]{1,2}\\.?\\d*\\)|\\d{1,2}(?:\\.\\d{1,2})*[.)]|\\((?:[ivx]{1,4}|\\d{1,2}|[a-zđ])\\)|Bước \\d{1,2}|o(?= \\p{Lu}))'
const beginsItem = new RegExp(`^(?:[-+*•–]|${label})`, 'u')
const onlyLabel = new RegExp(`^(?:[-+*•–]\\s*)?${label}\\s*[:.]?$`, 'u')
const itemInside = new RegExp(
  `(?<=[.;:])\\s+(?=[-+]\\s*\\p{L}|${label}[\\s:]+\\p{L})|(?<=[.;:)])(?=Bước \\d{1,2}:)`,
  'u',
)
const bullet = /^(?:[-+*•–:;,.!]\s*)+|^o\s+(?=\p{Lu})/u
const sentenceEnd = /(?<=[.;]|\.”)(?<!\b(?:TP|Tp|tp|TT|Q|P|số|No|st|ThS|TS)\.)\s+(?=[\p{Lu}“"(])/u

/** The lines of a text, each cleaned and without its bullet; none when it says nothing. */
export function toLines(text: string | undefined): readonly string[] {
  if (text === undefined) return []
  return unwrapped(rawLines(text).map((line) => line.trim()))
    .flatMap((line) => line.split(itemInside))
    .flatMap(shorter)
    .map((line) => cleanText(line.replace(bullet, '')).replace(/[;,]$/, ''))
    .filter((line) => /\p{L}{2}/u.test(line))
}

/** Lines that were only wrapped by a page are joined again. */
function unwrapped(lines: readonly string[]): readonly string[] {
  return lines.reduce<string[]>((joined, line) => {
    const before = joined.at(-1)
    if (line === '') return joined
    if (before !== undefined && goesOn(before, line))
      joined[joined.length - 1] = `${before} ${line}`
    else joined.push(line)
    return joined
  }, [])
}

function goesOn(before: string, line: string): boolean {
  if (onlyLabel.test(before)) return true
  return !beginsItem.test(line) && /^\p{Ll}/u.test(line) && !/[.;:!?]$/.test(before)
}

/** A paragraph in sentences, put together again up to the length of a line. */
function shorter(paragraph: string): readonly string[] {
  if (paragraph.length <= longLine) return [paragraph]
  const lines: string[] = []
  for (const sentence of paragraph.split(sentenceEnd)) {
    const last = lines.at(-1)
    if (last === undefined || last.length + sentence.length >= longLine) lines.push(sentence)
    else lines[lines.length - 1] = `${last} ${sentence}`
  }
  return lines
}

/** A text in one line, for quoting; null when it says nothing. */
export function inOneLine(text: string | undefined): string | null {
  return joinLines(toLines(text)) || null
}

/** Lines one after the other, with a semicolon where none of them ends a sentence. */
export function joinLines(lines: readonly string[]): string {
  return lines.join('; ').replace(/([.:…]);/g, '$1')
}
