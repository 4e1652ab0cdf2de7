/** A plain copy of a message for pattern matching that still knows where each character came from. */

export type PlainCopy = {
  /** NFKC with plain dashes and spaces; invisible characters left out. */
  readonly text: string
  /** Range in the original of a range in the copy. */
  readonly origin: (start: number, end: number) => readonly [start: number, end: number]
}

/** Copies a message letter by letter, each with its marks; never throws, whatever the text. */
export function plainCopy(message: string): PlainCopy {
  let text = ''
  const starts: number[] = []
  const ends: number[] = []
  for (const { 0: letter, index } of message.matchAll(/\P{M}\p{M}*|\p{M}+/gu)) {
    const plain = plainLetter(letter)
    text += plain
    for (let unit = 0; unit < plain.length; unit++) {
      starts.push(index)
      ends.push(index + letter.length)
    }
  }
  const last = message.length
  return { text, origin: (start, end) => [starts[start] ?? last, ends[end - 1] ?? last] }
}

/**
 * Whether the plain copy of a message may hold a digit. Every code and number has one, and most
 * messages have none: letters, marks, spaces and punctuation become none.
 */
export function mayHoldDigits(message: string): boolean {
  return !digitless.test(message)
}

const digitless = /^[\p{L}\p{M}\p{P}\p{Z}\s]*$/u

/** Zero-width characters, joiners, variation selectors, and the frame that makes a keycap of a digit. */
const invisible = /\p{Cf}|\u034f|[\ufe00-\ufe0f]|\u20e3/gu
const dashes = /[\p{Pd}\u2212_]/gu
/** Most of what is looked at: nothing of it becomes something else. */
const plain = /^[ -^`-~]$/

function plainLetter(letter: string): string {
  if (plain.test(letter)) return letter
  return letter.normalize('NFKC').replace(invisible, '').replace(dashes, '-')
}
