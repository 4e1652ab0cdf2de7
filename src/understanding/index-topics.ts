/** What can be asked about: procedures, life events and guides, as an index. */

import type { Knowledge } from '../knowledge/knowledge.ts'
import { officialNameOf } from '../knowledge/knowledge.ts'
import type { Listing } from '../knowledge/national/listing.ts'
import type { Guide } from '../knowledge/schema/guide.ts'
import type { LifeEvent } from '../knowledge/schema/life-event.ts'
import type { Procedure } from '../knowledge/schema/procedure.ts'
import type { InvertedIndex, Name, NamedTopic, NameKind } from '../retrieval/inverted-index.ts'
import { buildIndex } from '../retrieval/inverted-index.ts'
import type { Weigh } from '../retrieval/terms.ts'
import type { Token } from '../retrieval/token.ts'
import { tokenise, tokenOf } from '../retrieval/token.ts'
import { fold } from '../vietnamese/fold.ts'
import type { Shorthand } from '../vietnamese/shorthand.ts'
import { expandShorthand } from '../vietnamese/shorthand.ts'
import type { AspectFinder } from './aspects.ts'
import type { TopicKind } from './meaning.ts'

/** An index over all procedures, life events and guides. */
export function indexTopics(
  knowledge: Knowledge,
  weigh: Weigh,
  aspects: AspectFinder,
): InvertedIndex {
  const named = [
    ...[...knowledge.procedures.values()].map(procedureTopic),
    ...nationwide(knowledge).map((listing) => listingTopic(listing, knowledge)),
    ...[...knowledge.lifeEvents.values()].map((event) => talkTopic('life-event', event)),
    ...[...knowledge.guides.values()].map((guide) => talkTopic('guide', guide)),
  ]
  const { lexicon, search } = knowledge
  return buildIndex(named, {
    tokensOf: (text) => writtenOut(tokenise(text), lexicon.shorthand),
    aspectsOf: ({ names }, tokens) => aspects.ofNames(names, tokens),
    weigh,
    pair: search.terms.pair,
  })
}

/** A question has its shorthand written out, so a name has as well: "công ty tnhh". */
function writtenOut(tokens: readonly Token[], shorthand: Shorthand): readonly Token[] {
  if (!tokens.some(({ text }) => shorthand.has(text))) return tokens
  const words = tokens.map(({ text }) => text)
  return expandShorthand(words, shorthand).map(tokenOf)
}

/** What one province decided for itself is found by its code only: elsewhere it would mislead. */
function nationwide({ listings }: Knowledge): readonly Listing[] {
  return [...listings.values()].filter(({ scope }) => scope !== 'provincial-decision')
}

function procedureTopic(procedure: Procedure): NamedTopic {
  return {
    id: procedure.id,
    family: familyOf(officialNameOf(procedure)),
    prior: procedure.popularity / 5,
    names: [
      { kind: 'title', text: procedure.title },
      { kind: 'official', text: plainName(officialNameOf(procedure)) },
      ...named('alias', procedure.aliases),
      ...named('utterance', procedure.utterances),
    ],
  }
}

/** A listed procedure is known by its official names and by what people call it. */
function listingTopic(listing: Listing, { names, search }: Knowledge): NamedTopic {
  const known = names.get(listing.code)
  const official = [listing.name, ...listing.otherNames]
    .map(plainName)
    .flatMap((name) => [name, coreOf(name)])
  return {
    id: listing.code,
    family: familyOf(listing.name),
    prior: known ? known.popularity / 5 : listingPrior(listing, search.priors),
    names: [
      ...named('official', [...new Set(official)]),
      ...named('title', known?.title ? [known.title] : []),
      ...named('alias', known?.aliases ?? []),
      ...named('utterance', known?.utterances ?? []),
    ],
  }
}

/** Every official name may begin so; it tells nothing apart. */
function plainName(name: string): string {
  return name.replace(/^thủ tục\s+/iu, '')
}

/** The name without the words at its end that only say which office it is for. */
function coreOf(name: string): string {
  const core = name.replace(officeTail, '').trim()
  return core.length >= shortestCore ? core : name
}

/** "(thực hiện tại cấp tỉnh)", "thuộc thẩm quyền giải quyết của Bộ Y tế", "cấp xã". */
const officeTail =
  /[\s,;-]*(?:\((?:thực hiện (?:tại|ở) |thủ tục hành chính |tthc )?(?:cấp|địa phương|trung ương)[^()]*\)|thuộc (?:thẩm quyền|phạm vi quản lý)[^()]*|(?:thực hiện )?(?:tại |ở )?cấp (?:xã|huyện|tỉnh|trung ương|bộ))\.?$/iu
/** Shorter names would say nothing without it. */
const shortestCore = 20

/** The name without its level of government: "(thực hiện tại cấp xã)", "cấp tỉnh". */
function familyOf(name: string): string {
  return fold(plainName(name))
    .replace(/\((?:thuc hien|cap|tai)\b[^)]*\)/g, ' ')
    .replace(/\b(?:thuc hien )?(?:tai |o )?cap (?:xa|huyen|tinh|trung uong|bo)\b/g, ' ')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}

/** How likely a procedure nobody has named yet is meant: near to people before far, filed before expert. */
function listingPrior(listing: Listing, priors: Knowledge['search']['priors']): number {
  return (
    (listing.levels.includes('commune') ? priors.commune : 0) +
    (listing.levels.includes('province') ? priors.province : 0) +
    (listing.citizen ? priors.citizen : 0) +
    (listing.detailed ? priors.detailed : 0) +
    (listing.current ? priors.current : 0)
  )
}

/** All kinds share the id space of topics; a prefix keeps `ket-hon` the event from the procedure. */
const prefixes = [
  ['event:', 'life-event'],
  ['guide:', 'guide'],
] as const satisfies readonly (readonly [string, TopicKind])[]

/** The kind and the own id of a topic of the index. */
export function topicRef(id: string): { readonly kind: TopicKind; readonly id: string } {
  const found = prefixes.find(([prefix]) => id.startsWith(prefix))
  return found ? { kind: found[1], id: id.slice(found[0].length) } : { kind: 'procedure', id }
}

function talkTopic(kind: 'life-event' | 'guide', topic: LifeEvent | Guide): NamedTopic {
  const [prefix = ''] = prefixes.find(([, prefixed]) => prefixed === kind) ?? []
  const id = prefix + topic.id
  return {
    id,
    family: id,
    prior: 0,
    names: [
      { kind: 'title', text: topic.title },
      ...named('alias', topic.aliases),
      ...named('utterance', topic.utterances),
    ],
  }
}

function named(kind: NameKind, texts: readonly string[]): readonly Name[] {
  return texts.map((text) => ({ kind, text }))
}
