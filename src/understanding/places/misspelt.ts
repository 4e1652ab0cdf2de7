/** A commune whose name is written wrongly: behind its type, beside a district, or where a name was asked for. */

import type { PhraseTable } from '../../retrieval/phrase-table.ts'
import type { Token } from '../../retrieval/token.ts'
import type { Guess } from './guess.ts'
import type { Heard, How } from './mention.ts'
import { isRegion, type PlaceReading, type Reference } from './reading.ts'
import type { Segment } from './segments.ts'
import { pause } from './words.ts'

/** More words before a district are more than a name. */
const mostWords = 5

/** "Xã tân lạpp huyện đan phượng": a type, and a name nobody knows. */
export function hearTyped(reading: PlaceReading, given: Reference): Heard | null {
  const { words, segments, asks, asked } = reading
  for (const segment of segments.filter(({ name }) => name === null)) {
    const { from, type } = segment
    const around = segments.filter(
      (one) => isRegion(one) && one.start >= from && one.start <= from + mostWords,
    )
    if (around.length === 0 && !asks && !asked) continue
    const to = around[0]?.start ?? words.length
    const bare = { from, to, type, around, whole: around.length > 0 }
    const heard = hearBare(reading, given, bare)
    if (heard) return heard
  }
  return null
}

/** "Tân lạp đan phượng giờ là xã nào": a bare name before a district or province. */
export function hearBeside(reading: PlaceReading, given: Reference): Heard | null {
  const { words, segments, asks, asked } = reading
  const [at] = given.at.find(words)
  if (!asks && !asked && !at) return null
  const from = at?.end ?? 0
  if (segments.some((one) => isRegion(one) && one.start === from)) return null
  const around = segments.filter((one) => isRegion(one) && one.start > from)
  const to = around[0]?.start ?? from
  if (to - from > mostWords) return null
  if (!asks && !asked && !around.some(isTown)) return null
  return hearBare(reading, given, { from, to, type: null, around, whole: true })
}

/** A district, and no province has its name. */
function isTown({ levels }: Segment): boolean {
  return levels.includes('district') && !levels.includes('province')
}

/** The answer to "Ông/bà ở xã nào?" is a name, however it is written. */
export function hearAlone(reading: PlaceReading, given: Reference): Heard | null {
  const { words, segments, asked } = reading
  const from = given.at.find(words)[0]?.end ?? 0
  const isKnown = segments.some(({ name, start }) => name !== null && start === from)
  if (!asked || isKnown || words.length - from > mostWords) return null
  const bare = { from, to: words.length, type: null, around: [], whole: false }
  return hearBare(reading, given, bare)
}

type Bare = Pick<Segment, 'from' | 'type'> & {
  readonly to: number
  readonly around: readonly Segment[]
  readonly whole: boolean
}

function hearBare(reading: PlaceReading, given: Reference, bare: Bare): Heard | null {
  const { from, type, around } = bare
  const to = lastWord(bare, reading, given)
  const guess = given.guess(reading.words, { ...bare, to, old: reading.old })
  if (!guess) return null
  const start = type ? from - type.say.length : from
  const used: Segment = { start, from, end: guess.end, type, name: null, levels: [] }
  return {
    place: { kind: 'units', units: guess.units },
    how: howSure(guess, around),
    used: [used, ...around],
  }
}

/** "…, thuộc huyện Đan Phượng": such a word is no part of the name. */
function lastWord({ from, to }: Bare, { words }: PlaceReading, { at }: Reference): number {
  let last = to
  while (last - 1 > from && isJoint(words.slice(last - 1, last), at)) last -= 1
  return last
}

function isJoint(word: readonly Token[], at: PhraseTable<true>): boolean {
  return word[0] === pause || at.find(word).length > 0
}

/** One place alone in its district or province is like enough. */
function howSure({ units }: Guess, around: readonly Segment[]): How {
  return units.length === 1 && around.length > 0 ? 'named' : 'guessed'
}
