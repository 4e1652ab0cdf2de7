/** Long text in pieces that fit a message, cut where a reader pauses. */

/** Tidied text: composed, no halves of surrogate pairs, no controls but the line feed; `…` for nothing. */
export function tidyText(text: string): string {
  const tidy = text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/[\p{Cc}\u2028\u2029]/gu, (sign) => (sign === '\n' || sign === '\t' ? sign : ' '))
    .normalize('NFC')
    .trim()
  return isBlank(tidy) ? '…' : tidy
}

/** Nothing a platform would take for text. */
function isBlank(text: string): boolean {
  return !/[^\s\p{C}\p{Z}\p{M}\u115f\u1160\u3164\uffa0\u2800]/u.test(text)
}

/** Tidied text in pieces of at most `max` UTF-16 units, none of them blank. */
export function splitText(text: string, max: number): readonly string[] {
  const pieces: string[] = []
  let rest = tidyText(text)
  while (rest.length > max) {
    const at = placeToCut(rest, max)
    pieces.push(tidyText(rest.slice(0, at)))
    rest = rest.slice(at).trim()
  }
  return rest === '' ? pieces : [...pieces, tidyText(rest)]
}

/** A label of one line and at most `max` UTF-16 units, shortened at a word with `…`. */
export function shortLabel(label: string, max: number): string {
  const line = tidyText(label).replace(/\s+/g, ' ')
  if (line.length <= max) return line
  const space = line.lastIndexOf(' ', max - 1)
  const at = space > max / 2 ? space : graphemeEdge(line, max - 1)
  return `${line.slice(0, at).trimEnd()}…`
}

/** Paragraph, line, sentence, word: the first that does not leave the piece too empty. */
const marks = ['\n\n', '\n', '. ', ' '] as const
const emptiest = 0.4

function placeToCut(text: string, max: number): number {
  for (const mark of marks) {
    const at = beforeHeading(text, text.lastIndexOf(mark, max - mark.trimEnd().length))
    if (at >= max * emptiest) return at + (mark === '. ' ? 1 : 0)
  }
  return graphemeEdge(text, max)
}

/** A heading ("Giấy tờ cần có:") stays with what it heads. */
function beforeHeading(text: string, at: number): number {
  const lineStart = text.lastIndexOf('\n', at - 1)
  return at > 0 && lineStart > 0 && text[at - 1] === ':' ? lineStart : at
}

/** A grapheme longer than this is no letter: it is cut between code points. */
const longestGrapheme = 64

/** The last edge between two graphemes at or before `max`. */
function graphemeEdge(text: string, max: number): number {
  const near = Math.max(0, max - longestGrapheme)
  const start = isLowHalf(text, near) ? near + 1 : near
  const segments = graphemes.segment(text.slice(start, max + longestGrapheme))
  const index = segments.containing(max - start)?.index ?? 0
  if (index > 0) return start + index
  return isLowHalf(text, max) ? max - 1 : max
}

const graphemes = new Intl.Segmenter('vi', { granularity: 'grapheme' })

function isLowHalf(text: string, at: number): boolean {
  return /[\udc00-\udfff]/.test(text[at] ?? '')
}
