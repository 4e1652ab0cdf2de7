/** A plain copy of a message for pattern matching that still knows where each character came from. */

export type PlainCopy = {
  /** Full-width digits, odd dashes and odd spaces made plain, invisible characters left out. */
  readonly text: string
  /** Range in the original of a range in the copy. */
  readonly origin: (start: number, end: number) => readonly [start: number, end: number]
}

/** Copies a message character by character; never throws, whatever the text. */
export function plainCopy(message: string): PlainCopy {
  let text = ''
  const starts: number[] = []
  const ends: number[] = []
  let at = 0
  for (const character of message) {
    const plain = plainCharacter(character)
    text += plain
    for (let unit = 0; unit < plain.length; unit++) {
      starts.push(at)
      ends.push(at + character.length)
    }
    at += character.length
  }
  return { text, origin: (start, end) => [starts[start] ?? at, ends[end - 1] ?? at] }
}

/** Zero-width characters, joiners, variation selectors, and the frame that makes a keycap of a digit. */
const invisible = /^[\p{Cf}\u034f\ufe00-\ufe0f\u20e3]$/u
const dash = /^[\p{Pd}\u2212_]$/u

function plainCharacter(character: string): string {
  if (invisible.test(character)) return ''
  if (dash.test(character)) return '-'
  const plain = character.normalize('NFKC')
  return dash.test(plain) ? '-' : plain
}
