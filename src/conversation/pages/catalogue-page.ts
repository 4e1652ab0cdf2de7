/** The list of procedures: all of them, by field, life event or level of online filing, or what was searched for. */

import type { CatalogueEntry } from '../../knowledge/catalogue.ts'
import { catalogueEntry } from '../../knowledge/catalogue.ts'
import type { Now } from '../now.ts'
import type { World } from '../world.ts'
import { cardOf, fieldOf, type OnlineLevel } from './card.ts'
import type { Named } from './page-refs.ts'
import { type FoundEntry, type SearchHit, searchPages, type TopicLink } from './search.ts'

export type CatalogueWish = {
  /** As typed; empty = no search. */
  readonly text: string
  readonly field: string | null
  readonly lifeEvent: string | null
  readonly online: string | null
  /** From 1. */
  readonly page: number
}

export type CataloguePage = {
  readonly wish: CatalogueWish
  /** In the order they are shown; with a search, best first and with the name that was recognised. */
  readonly hits: readonly SearchHit[]
  /** Life events and guides that were found, best first. */
  readonly topics: readonly TopicLink[]
  /** What is typed holds something like a dossier code or a personal number. */
  readonly number: 'dossier' | 'personal' | null
  readonly total: number
  readonly pages: number
  /** Procedures of each, counted before any filter. */
  readonly fields: readonly Counted[]
  readonly levels: readonly { readonly id: OnlineLevel; readonly count: number }[]
  readonly lifeEvents: readonly Named[]
  /** Records checked here, and procedures known from the national list. */
  readonly counts: { readonly curated: number; readonly listed: number }
}

export type Counted = Named & { readonly count: number }

/** Procedures on one page. */
export const pageSize = 20

const onlineLevels: readonly OnlineLevel[] = ['full', 'partial', 'unpublished', 'none']

export type Catalogue = (wish: CatalogueWish, now: Now) => CataloguePage

/** A catalogue; it is sorted and counted when the first page is asked for. */
export function createCatalogue(world: World): Catalogue {
  let sorted: Sorted | undefined
  return (wish, now) => {
    sorted ??= sortedCatalogue(world)
    const { fieldOf: fields } = sorted
    const given = { world, now }
    const found = wish.text.trim() === '' ? null : searchPages(wish.text, given)
    const all = found?.hits ?? sorted.entries
    const kept = all.filter(({ entry }) => fits(entry, wish, fields, given))
    const pages = Math.max(1, Math.ceil(kept.length / pageSize))
    const page = Math.min(wish.page, pages)
    const hits = kept.slice((page - 1) * pageSize, page * pageSize).map(({ entry, because }) => ({
      card: cardOf(entry, world.knowledge, now.today),
      because,
    }))
    return {
      wish: { ...wish, page },
      hits,
      topics: page === 1 ? (found?.topics ?? []) : [],
      number: found?.number ?? null,
      total: kept.length,
      pages,
      fields: sorted.fields,
      levels: countLevels(given),
      lifeEvents: sorted.lifeEvents,
      counts: sorted.counts,
    }
  }
}

type Sorted = Pick<CataloguePage, 'fields' | 'lifeEvents' | 'counts'> & {
  readonly entries: readonly FoundEntry[]
  /** By id or code. */
  readonly fieldOf: ReadonlyMap<string, string>
}

function sortedCatalogue(world: World): Sorted {
  const { knowledge } = world
  const entries = shownEntries(world).map((entry) => ({ entry, because: null }))
  const curated = knowledge.procedures.size
  return {
    entries,
    fieldOf: new Map(
      entries.flatMap(({ entry }) => {
        const field = fieldOf(entry, knowledge)
        return field ? [[keyOf(entry), field.id] as const] : []
      }),
    ),
    fields: countFields(entries, world),
    counts: { curated, listed: entries.length - curated },
    lifeEvents: [...knowledge.lifeEvents.values()]
      .map(({ id, title }) => ({ id, title }))
      .sort(byTitle),
  }
}

function keyOf(entry: CatalogueEntry): string {
  return entry.kind === 'curated' ? entry.procedure.id : entry.listing.code
}

/** Every entry that belongs in a list: our own first, those asked most before others, then the national list by name. */
export function shownEntries({ knowledge }: World): readonly CatalogueEntry[] {
  const curated = [...knowledge.procedures.values()]
    .toSorted((a, b) => b.popularity - a.popularity || byTitle(a, b))
    .map((procedure) => ({ kind: 'curated', procedure }) as const)
  const listed = [...knowledge.listings.values()]
    .filter(({ current, scope }) => current && scope !== 'provincial-decision')
    .flatMap(({ code }) => catalogueEntry(knowledge, code) ?? [])
    .filter((entry) => entry.kind === 'listed')
    .toSorted(byTitle)
  return [...curated, ...listed]
}

type Given = { readonly world: World; readonly now: Now }

function fits(
  entry: CatalogueEntry,
  wish: CatalogueWish,
  fields: Sorted['fieldOf'],
  { world, now }: Given,
): boolean {
  const { knowledge } = world
  if (wish.field !== null && fields.get(keyOf(entry)) !== wish.field) return false
  if (wish.online !== null && cardOf(entry, knowledge, now.today).online !== wish.online)
    return false
  if (wish.lifeEvent === null) return true
  const steps = knowledge.lifeEvents.get(wish.lifeEvent)?.procedures ?? []
  const names =
    entry.kind === 'curated'
      ? [entry.procedure.id, ...entry.procedure.codes.map(({ code }) => code)]
      : [entry.listing.code]
  return steps.some(({ id }) => names.includes(id))
}

/** Fields with records of our own first, the fullest first; then the others by name. */
function countFields(entries: readonly FoundEntry[], world: World): readonly Counted[] {
  const counted = new Map<string, Counted & { readonly own: number }>()
  for (const { entry } of entries) {
    const field = fieldOf(entry, world.knowledge)
    if (!field) continue
    const before = counted.get(field.id) ?? { ...field, count: 0, own: 0 }
    const own = before.own + (entry.kind === 'curated' ? 1 : 0)
    counted.set(field.id, { ...before, count: before.count + 1, own })
  }
  return [...counted.values()]
    .sort((a, b) => b.own - a.own || byTitle(a, b))
    .map(({ id, title, count }) => ({ id, title, count }))
}

/** Only our own records tell a level. */
function countLevels({ world: { knowledge }, now }: Given): CataloguePage['levels'] {
  const levels = [...knowledge.procedures.values()].map(
    (procedure) => cardOf({ kind: 'curated', procedure }, knowledge, now.today).online,
  )
  return onlineLevels
    .map((id) => ({ id, count: levels.filter((level) => level === id).length }))
    .filter(({ count }) => count > 0)
}

const collator = new Intl.Collator('vi')

function byTitle(a: Named | Titled, b: Named | Titled): number {
  return collator.compare(a.title, b.title)
}

type Titled = { readonly title: string }
