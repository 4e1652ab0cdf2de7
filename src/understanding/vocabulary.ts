/** The phrases that mean something other than a topic, compiled once from intents and lexicon. */

import type { Facet, Intent, Steer, SteerIntent, TalkIntent } from '../knowledge/schema/intent.ts'
import type { Lexicon } from '../knowledge/schema/lexicon.ts'
import type { SearchConfig } from '../knowledge/schema/search.ts'
import type { PhraseTable } from '../retrieval/phrase-table.ts'
import { createPhraseTable } from '../retrieval/phrase-table.ts'
import type { Weigh } from '../retrieval/terms.ts'
import type { Token } from '../retrieval/token.ts'
import { tokenise } from '../retrieval/token.ts'
import { type PhrasePairs, phrasePairs } from './phrase-pairs.ts'

/** A facet, strongly or weakly pointed at; null = looks like one, is none. */
export type FacetCue = { readonly facet: Facet; readonly strong: boolean } | null

/** A cue, one only where its marks are typed (which of its syllables have some), or an exception. */
export type TalkCue = 'cue' | { readonly marked: readonly boolean[] } | 'except'

export type Vocabulary = {
  readonly facets: PhraseTable<FacetCue>
  /** One table for each intent, since one message may hold cues of several. */
  readonly talks: readonly { readonly intent: TalkIntent; readonly cues: PhraseTable<TalkCue> }[]
  readonly steers: readonly Steering[]
  /** Phrases without a topic, for a message of this spelling. */
  readonly fillersFor: (tokens: readonly Token[]) => PhraseTable<true>
  readonly weigh: Weigh
  /** Every syllable of the phrases, without marks: words that need no spelling correction. */
  readonly syllables: readonly string[]
  /** Every two neighbours in the phrases. */
  readonly pairs: PhrasePairs
}

export type Steering = {
  readonly id: Steer
  readonly match: SteerIntent['match']
  readonly cues: PhraseTable<TalkCue>
}

/** Compiles intents and lexicon. */
export function createVocabulary(
  intents: readonly Intent[],
  lexicon: Lexicon,
  weights: SearchConfig['terms'],
): Vocabulary {
  const facets = createPhraseTable(intents.flatMap(facetCues))
  const fillersFor = createFillers(lexicon)
  return {
    facets,
    fillersFor,
    talks: intents
      .filter((intent) => intent.kind === 'talk')
      .map((intent) => ({ intent, cues: cueTable(intent) }))
      .sort((a, b) => a.intent.order - b.intent.order),
    steers: intents
      .filter((intent) => intent.kind === 'steer')
      .map((intent) => ({ id: intent.id, match: intent.match, cues: cueTable(intent) })),
    weigh: createWeigh({ facets, fillersFor, steering: createSteering(intents) }, weights),
    ...wordsOf(intents, lexicon),
  }
}

/** "Cần", "được", "nha" carry no topic, but typed without marks they may be căn cước, dược, nhà. */
function createFillers({ fillers, markedFillers }: Lexicon): Vocabulary['fillersFor'] {
  const tableOf = (texts: readonly string[]) =>
    createPhraseTable(texts.map((text) => [text, true] as const))
  const bare = tableOf(fillers)
  const marked = tableOf([...fillers, ...markedFillers])
  return (tokens) => (tokens.some((token) => token.marked) ? marked : bare)
}

function wordsOf(
  intents: readonly Intent[],
  lexicon: Lexicon,
): Pick<Vocabulary, 'syllables' | 'pairs'> {
  const phrases = [
    ...intents.flatMap((intent) => [...intent.cues, ...intent.except]),
    ...lexicon.fillers,
    ...lexicon.aspects.flatMap(({ say }) => say),
    ...lexicon.synonyms.flatMap(({ say, means }) => [say, means]),
    ...lexicon.shorthand.values(),
  ]
  const rows = phrases.map(tokenise)
  return {
    syllables: [...new Set(rows.flat().map(({ key }) => key))],
    pairs: phrasePairs(rows),
  }
}

type Cued = {
  readonly cues: readonly string[]
  readonly marked?: readonly string[]
  readonly except: readonly string[]
}

function cueTable({ cues, marked = [], except }: Cued): PhraseTable<TalkCue> {
  return createPhraseTable<TalkCue>([
    ...cues.map((text) => [text, 'cue'] as const),
    ...marked.map((text) => [text, { marked: tokenise(text).map((one) => one.marked) }] as const),
    ...except.map((text) => [text, 'except'] as const),
  ])
}

function facetCues(intent: Intent): readonly (readonly [string, FacetCue])[] {
  if (intent.kind !== 'facet') return []
  return [
    ...intent.cues.map((text) => [text, { facet: intent.id, strong: true }] as const),
    ...intent.hints.map((text) => [text, { facet: intent.id, strong: false }] as const),
    ...intent.except.map((text) => [text, null] as const),
  ]
}

/** A number somebody holds, not one in the name of a procedure. */
const longNumber = /^\d{5,}$/

type Steered = { readonly steering: PhraseTable<true> }

/** What steers and says nothing of the topic. */
function createSteering(intents: readonly Intent[]): PhraseTable<true> {
  const cues = intents.flatMap((one) => (one.kind === 'steer' && one.topicless ? one.cues : []))
  return createPhraseTable(cues.map((text) => [text, true] as const))
}

/** Topic words weigh 1; words that steer or ask for a facet, and fillers, weigh little. */
function createWeigh(
  { facets, fillersFor, steering }: Pick<Vocabulary, 'facets' | 'fillersFor'> & Steered,
  weights: SearchConfig['terms'],
): Weigh {
  return (tokens: readonly Token[]) => {
    const weight = tokens.map(({ key }) => (longNumber.test(key) ? weights.filler : 1))
    for (const { start, end } of fillersFor(tokens).find(tokens))
      weight.fill(weights.filler, start, end)
    for (const { start, end } of steering.find(tokens)) weight.fill(weights.cue, start, end)
    for (const { start, end, value } of facets.find(tokens)) {
      if (value) weight.fill(weights.cue, start, end)
    }
    return tokens.map((token, i) => ({ token, weight: weight[i] ?? 1 }))
  }
}
