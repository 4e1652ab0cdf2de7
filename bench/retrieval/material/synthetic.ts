/** Catalogues of any size: procedures whose names are put together from phrases of real names. */

import { listingOf as namedListing } from '../../../src/knowledge/catalogue.ts'
import type { Knowledge } from '../../../src/knowledge/knowledge.ts'
import type { Listing } from '../../../src/knowledge/national/listing.ts'
import type { Names } from '../../../src/knowledge/schema/names.ts'
import type { NameKind } from '../../../src/retrieval/inverted-index.ts'
import type { Document } from '../engines/engine.ts'
import type { Random } from './random.ts'
import { below } from './random.ts'

/** A phrase is this many neighbouring syllables of one real name. */
const shortestPhrase = 3
const longestPhrase = 6

/** Syllables of each real name, by kind. */
type Pool = Readonly<Record<NameKind, readonly (readonly string[])[]>>

/** `size` documents; each has as many names, as long, as some real one. */
export function syntheticDocuments(
  real: readonly Document[],
  size: number,
  random: Random,
): readonly Document[] {
  const pool = poolOf(real)
  return Array.from({ length: size }, (_, i) => {
    const shape = real[below(random, real.length)]?.names ?? []
    const code = `9.${String(i).padStart(6, '0')}`
    const names = shape.map(({ kind, text }) => ({
      kind,
      text: recombine(pool[kind], text.split(' ').length, random),
    }))
    return { id: code, code, names }
  })
}

/** The knowledge with these documents as its whole catalogue. */
export function knowledgeOf(knowledge: Knowledge, documents: readonly Document[]): Knowledge {
  return {
    ...knowledge,
    procedures: new Map(),
    lifeEvents: new Map(),
    listings: new Map(documents.map((document) => [document.code, listingOf(document)])),
    names: new Map(documents.map((document) => [document.code, namesOf(document)])),
  }
}

function poolOf(real: readonly Document[]): Pool {
  const all = real.flatMap(({ names }) => names)
  const pick = (wanted: NameKind) =>
    all.filter(({ kind }) => kind === wanted).map(({ text }) => text.split(' '))
  return {
    title: pick('title'),
    official: pick('official'),
    alias: pick('alias'),
    utterance: pick('utterance'),
  }
}

function recombine(names: readonly (readonly string[])[], length: number, random: Random): string {
  const words: string[] = []
  while (words.length < length) {
    const name = names[below(random, names.length)] ?? []
    const from = below(random, name.length)
    const phrase = shortestPhrase + below(random, longestPhrase - shortestPhrase + 1)
    words.push(...name.slice(from, from + phrase))
  }
  return words.slice(0, length).join(' ')
}

function textsOf({ names }: Document, wanted: NameKind): string[] {
  return names.filter(({ kind }) => kind === wanted).map(({ text }) => text)
}

function listingOf(document: Document): Listing {
  const [name = document.names[0]?.text ?? '', ...otherNames] = textsOf(document, 'official')
  return { ...namedListing(namesOf(document)), name, otherNames, levels: ['commune'] }
}

function namesOf(document: Document): Names {
  return {
    code: document.code,
    title: textsOf(document, 'title')[0],
    aliases: textsOf(document, 'alias'),
    utterances: textsOf(document, 'utterance'),
    popularity: 1,
  }
}
