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

/** Compiles the knowledge once. */
export function createUnderstanding(knowledge: Knowledge): Understanding {
  const { intents, lexicon, search: config } = knowledge
  const vocabulary = createVocabulary(intents, lexicon, config.terms)
  const { weigh } = vocabulary
  const aspects = createAspects(lexicon.aspects)
  const index = indexTopics(knowledge, weigh, aspects)
  const spelling = createSpelling([...index.syllables, ...vocabulary.syllables])
  const repair = createRepair(spelling, index, vocabulary.pairs)
  const options: TopicSearch = {
    search: createSearch(index, config, spelling),
    weigh,
    repair,
    aspects,
    synonyms: createSynonyms(lexicon.synonyms),
    synonymFactor: config.terms.synonym,
  }
  const toldIn = createToldIn(index, weigh)
  const read = (text: string) => readMessage(text, lexicon.shorthand, spelling)
  return {
    understand(text) {
      const reading = read(text)
      const mended = repair(reading.tokens)
      const topics = findTopics(reading, options)
      return {
        talk: findTalk(mended, vocabulary),
        steer: findSteers(mended, vocabulary),
        facets: findFacets(mended, vocabulary),
        topics,
        several: findSeveral(reading, topics, options),
        substance: substanceOf(weigh(mended)),
        length: mended.length,
      }
    },
    topicsAfter: (earlier, text) => findTopics(readTogether(read(earlier), read(text)), options),
    topicsAmong: (among, earlier, text) =>
      findTopics(readTogether(read(earlier), read(text)), { ...options, among }),
    toldIn: (procedure, text) => toldIn(procedure, repair(read(text).tokens)),
  }
}

/** Share of syllables that are neither fillers nor facet words. */
function substanceOf(tokens: readonly WeightedToken[]): number {
  if (tokens.length === 0) return 0
  return tokens.filter(({ weight }) => weight === 1).length / tokens.length
}
