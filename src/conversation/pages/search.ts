/** What people type into the search box of the pages, and what they find. */

import { findCodes } from '../../dossiers/find-code.ts'
import type { CatalogueEntry } from '../../knowledge/catalogue.ts'
import { catalogueEntry } from '../../knowledge/catalogue.ts'
import { proceduresByCode } from '../../knowledge/knowledge.ts'
import type { TopicHit } from '../../understanding/meaning.ts'
import { fold } from '../../vietnamese/fold.ts'
import type { Now } from '../now.ts'
import type { World } from '../world.ts'
import type { Card } from './card.ts'
import type { Named } from './page-refs.ts'

/** A found procedure; `because` is the name it was recognised by, where its title does not say so itself. */
export type SearchHit = { readonly card: Card; readonly because: string | null }

/** A found life event or guide. */
export type TopicLink = Named & { readonly kind: 'life-event' | 'guide' }

type Found = {
  readonly hits: readonly FoundEntry[]
  readonly topics: readonly TopicLink[]
  readonly number: 'dossier' | 'personal' | null
}

export type FoundEntry = { readonly entry: CatalogueEntry; readonly because: string | null }

/** A procedure this much weaker than the best has nothing to do with the question. */
const likelyShare = 0.5

/** Life events and guides stand above the procedures: they must be nearly as likely as the best. */
const topicShare = 0.75

/** What a text finds: by procedure code, or as a message in the chat would be understood. */
export function searchPages(
  text: string,
  { world, now }: { readonly world: World; readonly now: Now },
): Found {
  const readings = findCodes(text, now.today)
  const codes = readings.flatMap((reading) =>
    reading.kind === 'look-alike' && reading.procedureCode ? [reading.procedureCode] : [],
  )
  const number = readings.some(({ kind }) => kind === 'dossier' || kind === 'bad-date')
    ? 'dossier'
    : readings.length > codes.length
      ? 'personal'
      : null
  const byCode = codes.flatMap((code) => entriesOf(code, world))
  if (byCode.length > 0 || number !== null) return { hits: byCode, topics: [], number }
  const { topics } = world.understanding.understand(text)
  const best = Math.max(world.knowledge.search.thresholds.ask, topics[0]?.score ?? 0)
  const from = (share: number) => topics.filter(({ score }) => score >= best * share)
  return {
    hits: from(likelyShare).flatMap((topic) => foundEntry(topic, world)),
    topics: from(topicShare).flatMap((topic) => topicLink(topic, world)),
    number: null,
  }
}

function entriesOf(code: string, { knowledge }: World): readonly FoundEntry[] {
  const own = proceduresByCode(knowledge, code)
  if (own.length > 0) {
    return own.map((procedure) => ({ entry: { kind: 'curated', procedure }, because: code }))
  }
  const entry = catalogueEntry(knowledge, code)
  return entry ? [{ entry, because: code }] : []
}

function foundEntry({ kind, id, why }: TopicHit, { knowledge }: World): readonly FoundEntry[] {
  const entry = kind === 'procedure' ? catalogueEntry(knowledge, id) : undefined
  if (!entry) return []
  const title = entry.kind === 'curated' ? entry.procedure.title : entry.title
  const says = fold(title).includes(fold(why.name.text))
  return [{ entry, because: says ? null : why.name.text }]
}

function topicLink({ kind, id }: TopicHit, { knowledge }: World): readonly TopicLink[] {
  if (kind === 'procedure') return []
  const record = kind === 'guide' ? knowledge.guides.get(id) : knowledge.lifeEvents.get(id)
  return record ? [{ kind, id, title: record.title }] : []
}
