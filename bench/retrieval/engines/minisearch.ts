/**
 * MiniSearch: one document a procedure, a field for each kind of name and one for all together.
 * BM25+ without its lower bound (d = 0) found most of the settings tried.
 */

import type { SearchOptions } from 'minisearch'
import MiniSearch from 'minisearch'
import type { Engine } from './engine.ts'
import { fields, fieldTexts, wholeText } from './texts.ts'
import type { Words } from './words.ts'

const bm25 = { k: 1.2, b: 0.7, d: 0 }

/** From this length on a word may be a prefix or misspelled, as in the library's examples. */
const longWord = 4

/** Words as they are. */
export function miniSearch(words: Words): Engine {
  return engine(words, { bm25 })
}

/** Prefixes and slips too, up to a fifth of a word, as the library's documentation shows. */
export function fuzzyMiniSearch(words: Words): Engine {
  return engine(words, {
    bm25,
    prefix: (word) => word.length >= longWord,
    fuzzy: (word) => (word.length >= longWord ? 0.2 : false),
  })
}

function engine(words: Words, searchOptions: SearchOptions): Engine {
  return (documents) => {
    const index = new MiniSearch({
      fields: [...fields, 'all'],
      tokenize: words,
      processTerm: (word) => word,
      searchOptions,
    })
    index.addAll(
      documents.map((document) => ({
        id: document.id,
        ...fieldTexts(document),
        all: wholeText(document),
      })),
    )
    return (question) => index.search(question).map(({ id }) => String(id))
  }
}
