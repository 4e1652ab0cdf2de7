/** Functions that remember what they gave: for words that come again, and for what is asked of the same words. */

import { createRecent } from '../recent.ts'

/** Longer messages hardly come twice, and those with long numbers are about one person. */
const longest = 160
const personal = /\d{4}/

/** The same function of short messages, quicker for the `most` it was asked last. */
export function remembered<T extends object>(
  read: (text: string) => T,
  most: number,
): (text: string) => T {
  const recent = createRecent<string, T>(most)
  return (text) => {
    if (text.length > longest || personal.test(text)) return read(text)
    const known = recent.get(text)
    if (known) return known
    const found = read(text)
    recent.keep(text, found)
    return found
  }
}

/** The same function of rows of tokens, which never change: called once for each row. */
export function onceEach<K extends object, T>(make: (tokens: K) => T): (tokens: K) => T {
  const made = new WeakMap<K, T>()
  return (tokens) => {
    const known = made.get(tokens)
    if (known !== undefined) return known
    const value = make(tokens)
    made.set(tokens, value)
    return value
  }
}
