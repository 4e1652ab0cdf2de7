/** Boards of procedures to hang up: what the content and the imported list know of a field on a day. */

import type { Mind } from '../conversation/mind.ts'
import type { Now } from '../conversation/now.ts'
import type { Board } from '../conversation/sheet/board.ts'
import { boardListings } from '../conversation/sheet/board-listings.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import type { CatalogueStore } from '../stores/catalogue-store.ts'

/** The board of a field of content/fields.yaml; null where nothing is known of it. */
export type Boards = (field: string, now: Now) => Promise<Board | null>

type BoardParts = {
  readonly mind: Pick<Mind, 'board'>
  readonly knowledge: Knowledge
  readonly details: CatalogueStore['details']
}

export function createBoards({ mind, knowledge, details }: BoardParts): Boards {
  return async (field, now) => {
    const found = knowledge.fields.get(field)
    const listed = found ? boardListings(found, knowledge) : []
    const pairs = await Promise.all(
      listed.map(async ({ code }) => [code, await details(code)] as const),
    )
    const known = new Map(pairs.flatMap(([code, one]) => (one ? [[code, one] as const] : [])))
    const board = mind.board({ field, details: known }, now)
    return board && board.rows.length > 0 ? board : null
  }
}
