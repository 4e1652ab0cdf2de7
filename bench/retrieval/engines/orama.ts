/**
 * Orama: one document a name, a procedure as good as its best name; this found most of the layouts
 * tried. Typo tolerance is off: with words of two to five letters it finds next to nothing right.
 */

import { create, insertMultiple, search } from '@orama/orama'
import type { Engine } from './engine.ts'
import { deepest } from './engine.ts'
import type { Words } from './words.ts'

/** Names looked at, so that enough procedures are among them. */
const names = deepest * 12

type Hits = { readonly hits: readonly { readonly document: { readonly procedure: string } }[] }

/** Orama over words cut by `words`. */
export function orama(words: Words): Engine {
  const tokenizer = {
    language: 'vietnamese',
    normalizationCache: new Map<string, string>(),
    tokenize: (text: string) => [...new Set(words(text))],
  }
  return (documents) => {
    const db = create({ schema: { text: 'string' }, components: { tokenizer } })
    const rows = documents.flatMap((document) =>
      document.names.map(({ text }) => ({ text, procedure: document.id })),
    )
    insertMultiple(db, rows)
    return (question) => {
      const { hits } = search(db, { term: question, limit: names }) as Hits
      return [...new Set(hits.map(({ document }) => document.procedure))]
    }
  }
}
