/** Our own search, whole and bare, as engines. */

import type { Knowledge } from '../../../src/knowledge/knowledge.ts'
import { createSearch } from '../../../src/retrieval/search.ts'
import { createSpelling } from '../../../src/retrieval/spelling.ts'
import { tokenise } from '../../../src/retrieval/token.ts'
import { createAspects } from '../../../src/understanding/aspects.ts'
import { indexTopics, topicRef } from '../../../src/understanding/index-topics.ts'
import { createUnderstanding } from '../../../src/understanding/understand.ts'
import { createVocabulary } from '../../../src/understanding/vocabulary.ts'
import type { Find } from './engine.ts'

/** As many hits as understanding keeps of one search. */
const kept = 12

/** All that happens to a message: typing decoded, facets, talk and denials told apart, topics found. */
export function wholeUnderstanding(knowledge: Knowledge): Find {
  const { understand } = createUnderstanding(knowledge)
  return (question) =>
    understand(question)
      .topics.filter(({ kind }) => kind === 'procedure')
      .map(({ id }) => id)
}

/** The index and its scoring only: nothing decoded, no shorthand, synonyms, aspects or clauses. */
export function bareSearch(knowledge: Knowledge): Find {
  const { intents, lexicon, search: config } = knowledge
  const { weigh } = createVocabulary(intents, lexicon, config.terms)
  const index = indexTopics(knowledge, weigh, createAspects([]))
  const search = createSearch(index, config, createSpelling(index.syllables))
  return (question) =>
    search({ tokens: weigh(tokenise(question)), asked: 0, denied: 0 }, kept)
      .map(({ topic }) => topic.id)
      .filter((id) => topicRef(id).kind === 'procedure')
}
