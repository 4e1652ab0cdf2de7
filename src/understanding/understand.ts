/** Message in, meaning out. Pure: the same words always mean the same. */

import type { Knowledge } from '../knowledge/knowledge.ts'
import type { Procedure } from '../knowledge/schema/procedure.ts'
import { createSearch } from '../retrieval/search.ts'
import { createSpelling } from '../retrieval/spelling.ts'
import type { WeightedToken } from '../retrieval/terms.ts'
import { createAspects } from './aspects.ts'
import { findFacets } from './facets.ts'
import type { TopicSearch } from './find-topics.ts'
import { findTopics } from './find-topics.ts'
import { indexTopics } from './index-topics.ts'
import type { Meaning, TopicHit } from './meaning.ts'
import { readMessage, readTogether } from './read-message.ts'
import { onceEach, remembered } from './remembered.ts'
import { createRepair } from './repair.ts'
import { createSynonyms } from './rewrite.ts'
import { findSeveral } from './several.ts'
import { findSteers, findTalk } from './talk.ts'
import type { Told } from './told-in.ts'
import { createToldIn } from './told-in.ts'
import { createVocabulary } from './vocabulary.ts'

export type Understanding = {
  /** What a message means by itself. */
  understand(text: string): Meaning
  /** The topics of a message that goes on from earlier words: "gia hạn thì sao" after "đăng ký tạm trú". */
  topicsAfter(earlier: string, text: string): readonly TopicHit[]
  /** The same among a few procedures only, by id; `earlier` may be empty. */
  topicsAmong(ids: ReadonlySet<string>, earlier: string, text: string): readonly TopicHit[]
  /** How much of a message a record tells something about. */
  toldIn(procedure: Procedure, text: string): Told
}

/** Messages whose tokens are remembered. */
const mostReadings = 2000

/** Compiles the knowledge once. */
export function createUnderstanding(knowledge: Knowledge): Understanding {
  const { intents, lexicon, search: config } = knowledge
  const vocabulary = createVocabulary(intents, lexicon, config.terms)
  const weigh = onceEach(vocabulary.weigh)
  const aspects = createAspects(lexicon.aspects)
  const index = indexTopics(knowledge, vocabulary.weigh, aspects)
  const spelling = createSpelling([...index.syllables, ...vocabulary.syllables])
  const repair = onceEach(createRepair(spelling, index, vocabulary.pairs))
  const options: TopicSearch = {
    search: createSearch(index, config, spelling),
    weigh,
    repair,
    aspects,
    certain: createSynonyms(lexicon.synonyms.filter(({ only }) => only)),
    synonyms: createSynonyms(lexicon.synonyms.filter(({ only }) => !only)),
    synonymFactor: config.terms.synonym,
  }
  const toldIn = createToldIn(index, weigh)
  // A turn asks several things of the same words.
  const read = remembered((text) => readMessage(text, lexicon.shorthand, spelling), mostReadings)
  const together = (earlier: string, text: string) => readTogether(read(earlier), read(text))
  return {
    understand(text) {
      const reading = read(text)
      const mended = repair(reading.tokens)
      const topics = findTopics(reading, options)
      let several: readonly TopicHit[] | undefined
      return {
        talk: findTalk(mended, vocabulary),
        steer: findSteers(mended, vocabulary),
        facets: findFacets(mended, vocabulary),
        topics,
        // Each part is a search of its own, and few turns come to where it counts.
        get several() {
          several ??= findSeveral(reading, topics, options)
          return several
        },
        substance: substanceOf(weigh(mended)),
        length: mended.length,
      }
    },
    topicsAfter: (earlier, text) => findTopics(together(earlier, text), options),
    topicsAmong: (among, earlier, text) =>
      findTopics(together(earlier, text), { ...options, among }),
    toldIn: (procedure, text) => toldIn(procedure, repair(read(text).tokens)),
  }
}

/** Share of syllables that are neither fillers nor facet words. */
function substanceOf(tokens: readonly WeightedToken[]): number {
  if (tokens.length === 0) return 0
  return tokens.filter(({ weight }) => weight === 1).length / tokens.length
}
