/** What was understood a moment ago: many people tap the same buttons and ask the same questions. */

import { createRecent } from '../recent.ts'
import type { Understanding } from './understand.ts'

/** Messages remembered; a meaning takes about 3 kB. */
const mostMessages = 2000

/** Earlier words remembered by themselves: mostly the titles of procedures. */
const mostEarlier = 500

/** Longer messages hardly come twice, and those with long numbers are about one person. */
const longest = 160
const personal = /\d{4}/

/**
 * The same understanding, quicker for what is said again. Keeps short messages in memory, without
 * anybody they belong to.
 */
export function remembering(fresh: Understanding): Understanding {
  const { understand, topicsAfter } = fresh
  const topicsOf = remembered((earlier: string) => topicsAfter(earlier, ''), mostEarlier)
  return {
    ...fresh,
    understand: remembered(understand, mostMessages),
    topicsAfter: (earlier, text) => (text === '' ? topicsOf(earlier) : topicsAfter(earlier, text)),
  }
}

function remembered<T extends object>(read: (text: string) => T, most: number) {
  const recent = createRecent<string, T>(most)
  return (text: string): T => {
    if (text.length > longest || personal.test(text)) return read(text)
    const known = recent.get(text)
    if (known) return known
    const found = read(text)
    recent.keep(text, found)
    return found
  }
}
