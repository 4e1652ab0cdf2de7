/** The parts of a message that may name a place, each as long as it can be. */

import { createPhraseTable, type PhraseTable } from '../../retrieval/phrase-table.ts'
import type { Token } from '../../retrieval/token.ts'
import { agrees, tokenOf } from '../../retrieval/token.ts'
import type { Gazetteer } from './gazetteer.ts'
import { type Level, type PlaceType, placeTypes } from './types.data.ts'
import { join } from './words.ts'

export type Segment = {
  /** Index of the first word, of the first word of the name, and of the one after the last. */
  readonly start: number
  readonly from: number
  readonly end: number
  readonly type: PlaceType | null
  /** The name in one piece; null when a type is followed by a name nobody knows. */
  readonly name: { readonly text: string; readonly key: string } | null
  /** What a place of that name can be. */
  readonly levels: readonly Level[]
}

/** Words of the longest name there is, `Nguyễn Thị Minh Khai` and `Văn Miếu - Quốc Tử Giám`. */
const longest = 6

export type SegmentReader = (words: readonly Token[]) => readonly Segment[]

/** Reads segments; words in `notNames` begin no name after a type. */
export function createSegmentReader(
  gazetteer: Gazetteer,
  notNames: readonly string[],
): SegmentReader {
  const stops = createPhraseTable(notNames.map((text) => [text, true] as const))
  return (words) => {
    const found: Segment[] = []
    for (let at = 0; at < words.length; ) {
      const segment = typed(words, at, { gazetteer, stops }) ?? untyped(words, at, gazetteer)
      if (segment) found.push(segment)
      at = segment ? Math.max(segment.end, at + 1) : at + 1
    }
    return found
  }
}

type Given = { readonly gazetteer: Gazetteer; readonly stops: PhraseTable<true> }

function typed(words: readonly Token[], at: number, { gazetteer, stops }: Given): Segment | null {
  const type = placeTypes.find(({ say }) => isSaid(say, words, at))
  if (!type) return null
  const from = at + type.say.length
  if (isSociety(words, at)) return null
  if (stops.find(words.slice(from, from + 2))[0]?.start === 0) return null
  const end = ends(words, from).find((end) => known(words, from, end, { type, gazetteer }))
  if (end === undefined) {
    if (type.short || from >= words.length) return null
    return { start: at, from, end: from, type, name: null, levels: type.levels }
  }
  const name = join(words, from, end)
  return { start: at, from, end, type, name, levels: levelsOf(name.key, type.levels, gazetteer) }
}

/** "Bảo hiểm xã hội An Giang" speaks of no commune Hội An. */
function isSociety(words: readonly Token[], at: number): boolean {
  return words[at]?.key === 'xa' && words[at + 1]?.key === 'hoi' && !places.has(words[at - 1]?.key)
}

const places: ReadonlySet<string | undefined> = new Set(['o', 'tai', 'que', 'thuoc', 've'])

function isSaid(say: readonly string[], words: readonly Token[], at: number): boolean {
  return say.every((word, i) => {
    const typed = words[at + i]
    return typed !== undefined && agrees(typed, tokenOf(word))
  })
}

/** Ends of names that may begin at `from`, the longest first. */
function ends(words: readonly Token[], from: number): readonly number[] {
  const most = Math.min(words.length, from + longest)
  return Array.from({ length: Math.max(0, most - from) }, (_, i) => most - i)
}

function known(
  words: readonly Token[],
  from: number,
  end: number,
  { type, gazetteer }: { readonly type: PlaceType; readonly gazetteer: Gazetteer },
): boolean {
  return levelsOf(join(words, from, end).key, type.levels, gazetteer).length > 0
}

const everyLevel: readonly Level[] = ['commune', 'district', 'province']
const number = /^\d+$/

function untyped(words: readonly Token[], at: number, gazetteer: Gazetteer): Segment | null {
  for (const end of ends(words, at)) {
    const name = join(words, at, end)
    if (number.test(name.key)) continue
    const levels = levelsOf(name.key, everyLevel, gazetteer)
    const own = end - at === 1 ? levels.filter((level) => level !== 'commune') : levels
    if (own.length > 0) return { start: at, from: at, end, type: null, name, levels: own }
  }
  return null
}

/** Which of `levels` have a place of that name. */
function levelsOf(key: string, levels: readonly Level[], gazetteer: Gazetteer): readonly Level[] {
  return levels.filter((level) => {
    if (level === 'commune') return isCommune(key, levels, gazetteer)
    if (level === 'district') return gazetteer.districts(key).length > 0
    return gazetteer.province(key) !== null
  })
}

/** Behind "huyện" only an island district without communes. */
function isCommune(key: string, levels: readonly Level[], gazetteer: Gazetteer): boolean {
  const units = gazetteer.units(key)
  if (levels.includes('province') || !levels.includes('district')) return units.length > 0
  return units.some(({ unit }) => unit.kind === 'former' && unit.former.type === 'huyện')
}
