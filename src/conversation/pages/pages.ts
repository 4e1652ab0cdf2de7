/** What the public pages may ask of this room: the same facts, in the same words, as the chat tells. */

import { entryRef, refChoices } from '../choices.ts'
import type { Now } from '../now.ts'
import type { Choice } from '../reply.ts'
import type { SheetWish } from '../sheet/make-sheet.ts'
import type { World } from '../world.ts'
import { type Catalogue, createCatalogue, shownEntries } from './catalogue-page.ts'
import { makeProcedurePage, type ProcedureAnswer } from './make-procedure-page.ts'
import type { Named } from './page-refs.ts'
import { type GuidePage, guidePage, type LifeEventPage, lifeEventPage } from './told-pages.ts'
import { type WalkPage, walkPage } from './walk-page.ts'

/** Pure: the same wish on the same day gives the same page. */
export type Pages = {
  /** The answer to a procedure's address; null when there is none of that id or code. */
  procedure(wish: SheetWish, now: Now): ProcedureAnswer | null
  readonly catalogue: Catalogue
  lifeEvent(id: string, now: Now): LifeEventPage | null
  guide(id: string, now: Now): GuidePage | null
  walk(id: string, now: Now): WalkPage | null
  /** The choice that asks about a procedure; null when there is none of that id or code. */
  offer(ref: string): Choice | null
  lists(): PageLists
}

/** What there are pages of. */
export type PageLists = {
  /** Ids, or codes of the national list. */
  readonly procedures: readonly string[]
  readonly lifeEvents: readonly Named[]
  readonly guides: readonly (Named & { readonly kind: 'trouble' | 'skill' })[]
  readonly walks: readonly Named[]
  readonly about: About
}

/** What the page about the assistant tells. */
export type About = {
  readonly name: string
  readonly contact: string
  readonly portal: { readonly name: string; readonly url: string }
  readonly curated: number
  readonly listed: number
  /** ISO dates: of the record checked longest ago, and of the one to be checked again first. */
  readonly oldestCheck: string
  readonly nextReview: string
}

/** Pages over a world. */
export function createPages(world: World): Pages {
  const { knowledge } = world
  const { lifeEvents, guides, flows } = knowledge
  let lists: PageLists | undefined
  return {
    procedure: (wish, now) => makeProcedurePage(wish, { world, now }),
    catalogue: createCatalogue(world),
    lifeEvent(id, now) {
      const event = lifeEvents.get(id)
      return event ? lifeEventPage(event, { world, now }) : null
    },
    guide(id, now) {
      const guide = guides.get(id)
      return guide ? guidePage(guide, { world, now }) : null
    },
    walk(id, now) {
      const flow = flows.get(id)
      return flow ? walkPage(flow, { world, now }) : null
    },
    offer: (ref) => refChoices([ref], [], world)[0] ?? null,
    lists() {
      lists ??= listsOf(world)
      return lists
    },
  }
}

function listsOf(world: World): PageLists {
  const { lifeEvents, guides, flows } = world.knowledge
  const entries = shownEntries(world)
  return {
    procedures: entries.map((entry) => entryRef(entry).id),
    lifeEvents: [...lifeEvents.values()].map(({ id, title }) => ({ id, title })),
    guides: [...guides.values()].map(({ id, title, kind }) => ({ id, title, kind })),
    walks: [...flows.values()].map(({ id, title }) => ({ id, title })),
    about: aboutOf(world, entries.length),
  }
}

function aboutOf({ knowledge }: World, entries: number): About {
  const { settings, procedures } = knowledge
  const records = [...procedures.values()]
  return {
    name: settings.name,
    contact: settings.contact,
    portal: settings.portal,
    curated: procedures.size,
    listed: entries - procedures.size,
    oldestCheck: records.map(({ checkedOn }) => checkedOn).sort()[0] ?? '',
    nextReview: records.map(({ reviewBy }) => reviewBy).sort()[0] ?? '',
  }
}
