/** What the server asks for the public pages, with imported details and dossiers looked up. */

import { dayAt, nowAt } from '../conversation/now.ts'
import type { CataloguePage, CatalogueWish } from '../conversation/pages/catalogue-page.ts'
import type { ProcedureAnswer } from '../conversation/pages/make-procedure-page.ts'
import type { PageLists } from '../conversation/pages/pages.ts'
import type { GuidePage, LifeEventPage } from '../conversation/pages/told-pages.ts'
import type { WalkPage } from '../conversation/pages/walk-page.ts'
import type { Choice, Reply } from '../conversation/reply.ts'
import { emptyState } from '../conversation/state.ts'
import { type Thinking, think } from './think.ts'

export type Site = {
  /** The day in Vietnam the pages are of, ISO. */
  today(): string
  lists(): PageLists
  catalogue(wish: CatalogueWish): CataloguePage
  /** `chosen` are case answers as `question/option`. */
  procedure(ref: string, chosen: readonly string[]): Promise<ProcedureAnswer | null>
  lifeEvent(id: string): LifeEventPage | null
  guide(id: string): GuidePage | null
  walk(id: string): WalkPage | null
  /** The choice that asks about a procedure by id or code; null when there is none. */
  offer(ref: string): Choice | null
  /**
   * What the chat would say to a dossier code sent from `address`, under the same limits; nothing of
   * it is kept. Null when the text holds nothing like a code.
   */
  dossier(text: string, address: string): Promise<readonly Reply[] | null>
}

export type SiteParts = Thinking & {
  /** Gives a new id each time. */
  readonly ids: () => string
}

/** The pages over a mind. */
export function createSite(parts: SiteParts): Site {
  const { mind, clock, details } = parts
  const { pages } = mind
  const now = () => nowAt(clock())
  return {
    today: () => dayAt(clock()),
    lists: pages.lists,
    catalogue: (wish) => pages.catalogue(wish, now()),
    async procedure(procedure, chosen) {
      const imported = isCode(procedure) ? await details(procedure) : null
      return pages.procedure({ procedure, chosen, details: imported }, now())
    },
    lifeEvent: (id) => pages.lifeEvent(id, now()),
    guide: (id) => pages.guide(id, now()),
    walk: (id) => pages.walk(id, now()),
    offer: pages.offer,
    dossier: (text, address) => askForDossier(parts, text, address),
  }
}

function isCode(text: string): boolean {
  return /^\d\.\d{6}$/.test(text)
}

/** Every question is a conversation of its own that had just been asked for a code. */
async function askForDossier(
  parts: SiteParts,
  text: string,
  address: string,
): Promise<readonly Reply[] | null> {
  const message = { kind: 'text', text } as const
  const state = { ...emptyState, awaitingCode: true }
  const turn = await think(parts, state, message, { user: parts.ids(), address })
  const isTold = turn.outcome === 'dossier' || turn.outcome === 'privacy'
  return isTold || turn.outcome === 'failed' ? turn.replies : null
}
