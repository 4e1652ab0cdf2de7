/** The parts of a message that may name a place, each as long as it can be. */

import { createPhraseTable, type PhraseTable } from '../../retrieval/phrase-table.ts'
import type { Token } from '../../retrieval/token.ts'
import { agrees, tokenOf } from '../../retrieval/token.ts'
import type { Gazetteer } from './gazetteer.ts'
import { type Level, type PlaceType, placeTypes } from './types.data.ts'
import { join, pause } from './words.ts'

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
  if (!type || isSociety(words, at) || isFar(words, at)) return null
  const from = at + type.say.length
  const { levels } = type
  const named = longestName(words, from, { levels, gazetteer, spelled: true })
  const isStop = stops.find(words.slice(from, from + 2))[0]?.start === 0
  // "Thi tran Cho, huyen Yen Phong": a pause shows that the everyday word was a name.
  const isName = named && (named.end > from + 1 || !isStop || words[named.end] === pause)
  if (isName) return { start: at, from, type, ...named }
  const next = words[from]
  if (isStop || type.short || next === undefined || next === pause) return null
  const other = longestName(words, from, { levels, gazetteer, spelled: false })
  return { start: at, from, type, ...(other ?? { end: from, name: null, levels }) }
}

/** "Bảo hiểm xã hội An Giang" speaks of no commune Hội An. */
function isSociety(words: readonly Token[], at: number): boolean {
  return words[at]?.key === 'xa' && words[at + 1]?.key === 'hoi' && !places.has(words[at - 1]?.key)
}

/** "Ban tôi cách xa ba chục cây": typed without marks, far is no commune. */
function isFar(words: readonly Token[], at: number): boolean {
  return words[at]?.text === 'xa' && beforeFar.has(words[at - 1]?.key)
}

const beforeFar: ReadonlySet<string | undefined> = new Set([
  'cach',
  'duong',
  'vung',
  'sau',
  'hoi',
  'qua',
  'rat',
  'kha',
])

const places: ReadonlySet<string | undefined> = new Set(['o', 'tai', 'que', 'thuoc', 've'])

function isSaid(say: readonly string[], words: readonly Token[], at: number): boolean {
  return say.every((word, i) => {
    const typed = words[at + i]
    return typed !== undefined && agrees(typed, tokenOf(word))
  })
}

/** Where a name that begins at `from` may end, the longest first. */
function ends(words: readonly Token[], from: number): readonly number[] {
  const most = Math.min(words.length, from + longest)
  return Array.from({ length: Math.max(0, most - from) }, (_, i) => most - i)
}

type Wanted = {
  readonly levels: readonly Level[]
  readonly gazetteer: Gazetteer
  /** With its marks, where marks were typed. */
  readonly spelled: boolean
}

/** The longest name of a place that begins at `from`. */
function longestName(
  words: readonly Token[],
  from: number,
  { levels, gazetteer, spelled }: Wanted,
): Pick<Segment, 'end' | 'name' | 'levels'> | null {
  for (const end of ends(words, from)) {
    const name = join(words, from, end)
    const found = levelsOf(name.key, levels, gazetteer).filter(
      (level) => !spelled || gazetteer.isSpelled(name, level),
    )
    if (found.length > 0) return { end, name, levels: found }
  }
  return null
}

const everyLevel: readonly Level[] = ['commune', 'district', 'province']
const number = /^\d+$/

function untyped(words: readonly Token[], from: number, gazetteer: Gazetteer): Segment | null {
  const named = longestName(words, from, { levels: everyLevel, gazetteer, spelled: true })
  if (!named?.name || number.test(named.name.key)) return null
  const { end } = named
  // A bare syllable may be anything, unless a province or town has its name.
  const levels = end === from + 1 ? named.levels.filter((one) => one !== 'commune') : named.levels
  return levels.length > 0 ? { ...named, start: from, from, type: null, levels } : null
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
