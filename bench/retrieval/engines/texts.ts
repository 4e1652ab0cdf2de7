/** The names of a document as the fields other engines want. */

import type { NameKind } from '../../../src/retrieval/inverted-index.ts'
import type { Document } from './engine.ts'

export const fields: readonly NameKind[] = ['title', 'official', 'alias', 'utterance']

/** One text for each kind of name. */
export function fieldTexts({ names }: Document): Readonly<Record<NameKind, string>> {
  const of = (wanted: NameKind) =>
    names
      .filter(({ kind }) => kind === wanted)
      .map(({ text }) => text)
      .join(' . ')
  return {
    title: of('title'),
    official: of('official'),
    alias: of('alias'),
    utterance: of('utterance'),
  }
}

/** All names in one text. */
export function wholeText({ names }: Document): string {
  return names.map(({ text }) => text).join(' . ')
}
