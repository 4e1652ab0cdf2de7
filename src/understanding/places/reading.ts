/** A message taken apart to look for a place, and what there is to look it up in. */

import type { PlaceWords } from '../../knowledge/schema/lexicon.ts'
import type { UnitList } from '../../knowledge/units/unit-list.ts'
import { createPhraseTable, type PhraseTable } from '../../retrieval/phrase-table.ts'
import type { Token } from '../../retrieval/token.ts'
import { createGazetteer, type Gazetteer } from './gazetteer.ts'
import { createGuesser, type Guesser } from './guess.ts'
import { createSegmentReader, type Segment, type SegmentReader } from './segments.ts'
import { joinName, pause, readWords } from './words.ts'

export type Reference = {
  readonly gazetteer: Gazetteer
  readonly guess: Guesser
  readonly segments: SegmentReader
  readonly asks: PhraseTable<true>
  readonly old: PhraseTable<true>
  readonly at: PhraseTable<true>
  /** Joined names that are everyday words. */
  readonly ordinary: ReadonlySet<string>
}

export type PlaceReading = {
  /** Without the words that ask what has become of a place. */
  readonly words: readonly Token[]
  readonly segments: readonly Segment[]
  /** It is asked what has become of a place. */
  readonly asks: boolean
  /** A former place is spoken of. */
  readonly old: boolean
  /** The citizen was asked for a place. */
  readonly asked: boolean
}

/** Compiles list and words once. */
export function createReference(list: UnitList, words: PlaceWords): Reference {
  const gazetteer = createGazetteer(list, words)
  return {
    gazetteer,
    guess: createGuesser(gazetteer),
    segments: createSegmentReader(gazetteer, words.notNames),
    asks: tableOf(words.asks),
    old: tableOf(words.old),
    at: tableOf(words.at),
    ordinary: new Set(words.ordinary.map((name) => joinName(name).key)),
  }
}

function tableOf(phrases: readonly string[]): PhraseTable<true> {
  return createPhraseTable(phrases.map((text) => [text, true] as const))
}

/** Takes a message apart. */
export function readForPlaces(text: string, asked: boolean, given: Reference): PlaceReading {
  const all = readWords(text)
  const asking = given.asks.find(all)
  const words = without(all, asking)
  const asks = asking.length > 0
  const old = asks || given.old.find(words).length > 0
  return { words, segments: given.segments(words), asks, old, asked }
}

/** The words that lie in none of the spans. */
export function without(
  words: readonly Token[],
  spans: readonly { readonly start: number; readonly end: number }[],
): readonly Token[] {
  return words.filter((_, i) => !spans.some(({ start, end }) => i >= start && i < end))
}

/** Names a district or province. */
export function isRegion({ name, levels }: Segment): boolean {
  return name !== null && levels.some((level) => level !== 'commune')
}

/** Districts and provinces that stand beside a name, with at most a word between. */
export function regionsBeside(segment: Segment, reading: PlaceReading): readonly Segment[] {
  const { segments } = reading
  const at = segments.indexOf(segment)
  const after = chain(segments.slice(at + 1), segment.end, reading)
  if (after.length > 0) return after
  const before = segments[at - 1]
  return before && isRegion(before) && wordsBetween(before.end, segment.start, reading) <= 1
    ? [before]
    : []
}

function chain(
  segments: readonly Segment[],
  from: number,
  reading: PlaceReading,
): readonly Segment[] {
  const found: Segment[] = []
  let end = from
  for (const segment of segments) {
    if (!isRegion(segment) || wordsBetween(end, segment.start, reading) > 1) break
    found.push(segment)
    end = segment.end
  }
  return found
}

function wordsBetween(from: number, to: number, { words }: PlaceReading): number {
  return words.slice(from, to).filter((word) => word !== pause).length
}

/** Stands behind "ở", "quê" … */
export function followsAt({ start }: Segment, { words }: PlaceReading, { at }: Reference): boolean {
  return at
    .find(words.slice(Math.max(0, start - 2), start))
    .some(({ end }) => end === Math.min(2, start))
}
