/** The place a message speaks of, and how surely. */

import type { Lexicon } from '../../knowledge/schema/lexicon.ts'
import type { District, UnitList } from '../../knowledge/units/unit-list.ts'
import { createPhraseTable } from '../../retrieval/phrase-table.ts'
import type { Token } from '../../retrieval/token.ts'
import { createGazetteer, type Gazetteer, type Unit } from './gazetteer.ts'
import { createGuesser, type Guess } from './guess.ts'
import { createSegmentReader, type Segment } from './segments.ts'
import { unitsIn, unitsWithin } from './within.ts'
import { canStandFor, joinName, readWords } from './words.ts'

export type PlaceMention = {
  readonly place: Place
  /** `named` by type, district or province; `said` = a bare name after "ở"; `guessed` = misspelt. */
  readonly how: 'named' | 'said' | 'guessed'
  /** It is asked what has become of the place. */
  readonly asks: boolean
  /** The message without it. */
  readonly rest: string
}

export type Place =
  /** One commune, or all that share the name. */
  | { readonly kind: 'units'; readonly units: readonly Unit[] }
  | { readonly kind: 'districts'; readonly districts: readonly District[] }

export type FindOptions = {
  /** The citizen was asked for a place: a bare or misspelt name will do. */
  readonly asked: boolean
}

export type PlaceFinder = {
  find(text: string, options: FindOptions): PlaceMention | null
  /** The units whose joined name without marks is `key` in a province of today. */
  named(key: string, province: string): readonly Unit[]
}

/** Compiles the list once; finds nothing in an empty one. */
export function createPlaceFinder(list: UnitList, lexicon: Lexicon): PlaceFinder {
  if (list.communes.size === 0) return { find: () => null, named: () => [] }
  const { places } = lexicon
  const gazetteer = createGazetteer(list, places)
  const given: Given = {
    gazetteer,
    guess: createGuesser(gazetteer),
    read: createSegmentReader(gazetteer, places.notNames),
    asks: tableOf(places.asks),
    old: tableOf(places.old),
    at: tableOf(places.at),
    ordinary: new Set(places.ordinary.map((name) => joinName(name).key)),
  }
  return {
    find: (text, { asked }) => find(readWords(text), asked, given),
    named: (key, province) => unitsIn(key, province, gazetteer),
  }
}

type Given = {
  readonly gazetteer: Gazetteer
  readonly guess: ReturnType<typeof createGuesser>
  readonly read: ReturnType<typeof createSegmentReader>
  readonly asks: ReturnType<typeof tableOf>
  readonly old: ReturnType<typeof tableOf>
  readonly at: ReturnType<typeof tableOf>
  readonly ordinary: ReadonlySet<string>
}

function tableOf(phrases: readonly string[]) {
  return createPhraseTable(phrases.map((text) => [text, true] as const))
}

type Read = {
  readonly words: readonly Token[]
  readonly segments: readonly Segment[]
  readonly asks: boolean
  readonly old: boolean
  readonly asked: boolean
}

function find(all: readonly Token[], asked: boolean, given: Given): PlaceMention | null {
  const asking = given.asks.find(all)
  const words = without(all, asking)
  const asks = asking.length > 0
  const old = asks || given.old.find(words).length > 0
  const read = { words, segments: given.read(words), asks, old, asked }
  for (const segment of candidates(read)) {
    const mention = named(segment, read, given)
    if (mention) return mention
  }
  return (
    guessed(read, given) ??
    guessedBeside(read, given) ??
    district(read, given) ??
    guessedAlone(read, given)
  )
}

/** Typed names first, then bare ones. */
function candidates({ segments }: Read): readonly Segment[] {
  const communes = segments.filter(({ name, levels }) => name && levels.includes('commune'))
  return communes.toSorted((a, b) => Number(a.type === null) - Number(b.type === null))
}

function named(segment: Segment, read: Read, given: Given): PlaceMention | null {
  const around = neighbours(segment, read)
  const how = howNamed(segment, around, read, given)
  if (how === null) return null
  const units = unitsWithin(segment, { around, old: read.old }, given.gazetteer)
  if (units.length === 0) return null
  return mention({ kind: 'units', units }, how, [segment, ...around], read, given)
}

/** Districts and provinces that stand beside the name, with at most a word between. */
function neighbours(segment: Segment, { segments }: Read): readonly Segment[] {
  const isAround = ({ name, levels }: Segment) =>
    name !== null && levels.some((level) => level !== 'commune')
  const at = segments.indexOf(segment)
  const after = chain(segments.slice(at + 1), segment.end, isAround)
  if (after.length > 0) return after
  const before = segments[at - 1]
  if (!before || !isAround(before) || segment.start - before.end > 1) return []
  return [before]
}

function chain(
  segments: readonly Segment[],
  from: number,
  fits: (segment: Segment) => boolean,
): readonly Segment[] {
  const found: Segment[] = []
  let end = from
  for (const segment of segments) {
    if (!fits(segment) || segment.start - end > 1) break
    found.push(segment)
    end = segment.end
  }
  return found
}

/** How surely a segment is a place; null when it may be anything. */
function howNamed(
  segment: Segment,
  around: readonly Segment[],
  read: Read,
  given: Given,
): PlaceMention['how'] | null {
  const { words, asked, asks } = read
  const { type, name, from, end } = segment
  if (!name) return null
  if (type === null && around.length === 0 && isDistrict(segment)) return null
  const isOrdinary = given.ordinary.has(name.key)
  if (around.length > 0) return type || (isSpelled(segment, given) && !isOrdinary) ? 'named' : null
  if (type && !type.short && isSpelled(segment, given) && (!isOrdinary || asks || asked)) {
    const isClear = end - from > 1 || /^\d+$/.test(name.key) || name.text !== name.key
    return isClear || asks || asked ? 'named' : null
  }
  if (type?.short && (read.old || asked)) return 'named'
  if (!isSpelled(segment, given) || isOrdinary) return asked ? 'guessed' : null
  return asked || asks || follows(words, segment, given) ? 'said' : null
}

/** A bare name that is a district's too means the district. */
function isDistrict({ levels }: Segment): boolean {
  return levels.includes('district')
}

/** Typed marks are those of the name. */
function isSpelled({ name }: Segment, { gazetteer }: Given): boolean {
  if (!name) return false
  return gazetteer.units(name.key).some((one) => canStandFor(name.text, joinName(one.name).text))
}

/** Stands behind "ở", "quê" … */
function follows(words: readonly Token[], { start }: Segment, { at }: Given): boolean {
  return at
    .find(words.slice(Math.max(0, start - 2), start))
    .some(({ end }) => end === Math.min(2, start))
}

/** A name nobody knows behind a type, beside a district or province, or where a name was asked for. */
function guessed(read: Read, given: Given): PlaceMention | null {
  const { words, segments, asks, old, asked } = read
  for (const segment of segments.filter(({ name }) => name === null)) {
    const around = segments.filter(
      ({ name, start, levels }) =>
        name !== null &&
        start >= segment.from &&
        start <= segment.from + 5 &&
        !levels.includes('commune'),
    )
    if (around.length === 0 && !asks && !asked) continue
    const to = around[0]?.start ?? words.length
    const guess = given.guess(words, { from: segment.from, to, type: segment.type, around, old })
    if (guess) {
      const used = { ...segment, end: guess.end }
      return mention(
        { kind: 'units', units: guess.units },
        sureness(guess, around),
        [used, ...around],
        read,
        given,
      )
    }
  }
  return null
}

/** A misspelt name before a district or province: "tân lạp đan phượng giờ là xã nào". */
function guessedBeside(read: Read, given: Given): PlaceMention | null {
  const { words, segments, asks, asked } = read
  const [at] = given.at.find(words)
  if (!asks && !asked && !at) return null
  const start = at?.end ?? 0
  const around = segments.filter(
    ({ name, levels, start: at }) =>
      name !== null && at > start && levels.some((level) => level !== 'commune'),
  )
  const to = around[0]?.start ?? start
  const isKnown = segments.some((one) => isRegion(one) && one.start >= start && one.start < to)
  if (isKnown || to - start > longestBare) return null
  if (!asks && !asked && !around.some(isTown)) return null
  return guessedBare(read, given, { start, to, around, whole: true })
}

function isRegion({ name, levels }: Segment): boolean {
  return name !== null && levels.some((level) => level !== 'commune')
}

/** A district and no province of that name. */
function isTown({ levels }: Segment): boolean {
  return levels.includes('district') && !levels.includes('province')
}

/** The answer to "Ông/bà ở xã nào?" is a name, however it is written. */
function guessedAlone(read: Read, given: Given): PlaceMention | null {
  const { words, segments, asked } = read
  const start = given.at.find(words)[0]?.end ?? 0
  const isKnown = segments.some(({ name, start: at }) => name !== null && at === start)
  if (!asked || isKnown || words.length - start > longestBare) return null
  return guessedBare(read, given, { start, to: words.length, around: [], whole: false })
}

const longestBare = 5

type Bare = {
  readonly start: number
  readonly to: number
  readonly around: readonly Segment[]
  readonly whole: boolean
}

function guessedBare(
  read: Read,
  given: Given,
  { start, to, around, whole }: Bare,
): PlaceMention | null {
  const { words, old } = read
  const guess = given.guess(words, { from: start, to, type: null, around, old, whole })
  if (!guess) return null
  const used: Segment = { start, from: start, end: guess.end, type: null, name: null, levels: [] }
  return mention(
    { kind: 'units', units: guess.units },
    sureness(guess, around),
    [used, ...around],
    read,
    given,
  )
}

/** One place alone in its district or province is like enough. */
function sureness({ units }: Guess, around: readonly Segment[]): PlaceMention['how'] {
  return units.length === 1 && around.length > 0 ? 'named' : 'guessed'
}

/** Only a district is named: "quận Gò Vấp giờ là phường nào". */
function district(read: Read, given: Given): PlaceMention | null {
  const { segments, asked, asks, words } = read
  for (const segment of segments) {
    const { name, type, levels } = segment
    if (!name || !levels.includes('district')) continue
    const isNamed = type !== null && !type.short
    if (!isNamed && !asked && !asks && !follows(words, segment, given)) continue
    if (given.gazetteer.province(name.key) !== null && type === null) continue
    const districts = districtsOf(segment, read, given)
    if (districts.length === 0) continue
    const how = isNamed ? 'named' : 'said'
    return mention(
      { kind: 'districts', districts },
      how,
      [segment, ...neighbours(segment, read)],
      read,
      given,
    )
  }
  return null
}

function districtsOf(segment: Segment, read: Read, { gazetteer }: Given): readonly District[] {
  const { name, type } = segment
  if (!name) return []
  const around = neighbours(segment, read).flatMap((one) =>
    one.name && one.levels.includes('province') ? [gazetteer.province(one.name.key)] : [],
  )
  const all = gazetteer
    .districts(name.key)
    .filter((one) => canStandFor(name.text, joinName(one.name).text))
    .filter((one) => around.every((key) => joinName(one.province).key === key))
  const ofType = all.filter((one) => one.type === type?.type)
  return ofType.length > 0 ? ofType : all
}

function mention(
  place: Place,
  how: PlaceMention['how'],
  used: readonly Segment[],
  { words, asks }: Read,
  given: Given,
): PlaceMention {
  const rest = words.filter((_, i) => !used.some(({ start, end }) => i >= start && i < end))
  const old = given.old.find(rest)
  return {
    place,
    how,
    asks,
    rest: without(rest, old)
      .map(({ text }) => text)
      .join(' '),
  }
}

function without(
  words: readonly Token[],
  matches: readonly { readonly start: number; readonly end: number }[],
): readonly Token[] {
  return words.filter((_, i) => !matches.some(({ start, end }) => i >= start && i < end))
}
