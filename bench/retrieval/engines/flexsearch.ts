/**
 * FlexSearch: all names of a procedure in one text, with context (neighbouring words) and suggestions,
 * without which every word of the question would have to match.
 */

import { Index } from 'flexsearch'
import type { Engine } from './engine.ts'
import { deepest } from './engine.ts'
import { wholeText } from './texts.ts'
import type { Words } from './words.ts'

/** FlexSearch over words cut by `words`. */
export function flexSearch(words: Words): Engine {
  return (documents) => {
    const index = new Index({ encode: words, tokenize: 'strict', context: true })
    for (const [i, document] of documents.entries()) index.add(i, wholeText(document))
    return (question) =>
      index
        .search(question, { suggest: true, limit: deepest })
        .flatMap((i) => documents[Number(i)]?.id ?? [])
  }
}
