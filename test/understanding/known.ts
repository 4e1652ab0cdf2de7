/** The real words of this repository, without the imported list. */

import { loadKnowledge } from '../../src/knowledge/load.ts'
import { createVocabulary } from '../../src/understanding/vocabulary.ts'

export const knowledge = loadKnowledge({ contentDir: 'content', intentsDir: 'intents' })

export const vocabulary = createVocabulary(
  knowledge.intents,
  knowledge.lexicon,
  knowledge.search.terms,
)
