/** What was understood a moment ago: many people tap the same buttons and ask the same questions. */

import { remembered } from './remembered.ts'
import type { Understanding } from './understand.ts'

/** Messages remembered; a meaning takes about 3 kB. */
const mostMessages = 2000

/** Earlier words remembered by themselves: mostly the titles of procedures. */
const mostEarlier = 500

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
