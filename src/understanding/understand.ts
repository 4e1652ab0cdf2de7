/** Message in, meaning out. Pure: the same words always mean the same. */

import type { Knowledge } from '../knowledge/knowledge.ts'
import { createSearch } from '../retrieval/search.ts'
import { createSpelling } from '../retrieval/spelling.ts'
import type { WeightedToken } from '../retrieval/terms.ts'
import { createAspects } from './aspects.ts'
import { findFacets } from './facets.ts'
import type { Meaning } from './meaning.ts'
import { readMessage } from './read-message.ts'
import { createSynonyms } from './rewrite.ts'
import { findSteers, findTalk } from './talk.ts'
import { findTopics, indexTopics } from './topics.ts'
import { createVocabulary } from './vocabulary.ts'

export type Understand = (text: string) => Meaning

/** Compiles the knowledge once; the returned function understands one message. */
export function createUnderstanding(knowledge: Knowledge): Understand {
  const { intents, lexicon, search: config } = knowledge
  const vocabulary = createVocabulary(intents, lexicon, config.terms)
  const { weigh } = vocabulary
  const aspects = createAspects(lexicon.aspects)
  const index = indexTopics(knowledge, weigh, aspects)
  const spelling = createSpelling([...index.syllables, ...vocabulary.syllables])
  const topicSearch = {
    search: createSearch(index, config, spelling),
    weigh,
    aspects,
    synonyms: createSynonyms(lexicon.synonyms),
    synonymFactor: config.terms.synonym,
  }
  return (text) => {
    const tokens = readMessage(text, lexicon.shorthand)
    return {
      talk: findTalk(tokens, vocabulary),
      steer: findSteers(tokens, vocabulary),
      facets: findFacets(tokens, vocabulary),
      topics: findTopics(tokens, topicSearch),
      substance: substanceOf(weigh(tokens)),
      length: tokens.length,
    }
  }
}

/** Share of syllables that are neither fillers nor facet words. */
function substanceOf(tokens: readonly WeightedToken[]): number {
  if (tokens.length === 0) return 0
  return tokens.filter(({ weight }) => weight === 1).length / tokens.length
}
