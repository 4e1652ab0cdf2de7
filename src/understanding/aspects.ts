/** What sets near-twins apart in words: which aspects a text speaks of, and which it denies. */

import type { Aspect } from '../knowledge/schema/lexicon.ts'
import type { Aspects, Name } from '../retrieval/inverted-index.ts'
import type { PhraseMatch } from '../retrieval/phrase-table.ts'
import { createPhraseTable } from '../retrieval/phrase-table.ts'
import type { Token } from '../retrieval/token.ts'
import type { Reading } from './read-message.ts'

/** Bits, one for each aspect. */
export type Spoken = {
  readonly asked: number
  readonly denied: number
  /** Tokens that stand under a denial and say nothing about what is meant. */
  readonly deniedTokens: ReadonlySet<number>
}

export type AspectFinder = {
  spoken(reading: Reading): Spoken
  /** The aspects of a topic by its names, the tokens of each beside it. */
  ofNames(names: readonly Name[], tokens: readonly (readonly Token[])[]): Aspects
}

/** `alone`: the name is about this aspect and nothing else. */
type Cue = { readonly bits: number; readonly alone: boolean }

/** A denial stands at most this many syllables before what it denies: "không phải là gia hạn". */
const denialReach = 3
const denials = new Set(['không', 'chẳng', 'chả', 'khong', 'chưa', 'chua', 'đừng'])
/** Aviation is no denial: "hàng không muốn gia hạn". */
const harmless = /^(?:hang|chan) khong$|^khong (?:gian|khi|quan|phan|luu)$/

/** Compiles the aspects of content/lexicon. */
export function createAspects(aspects: readonly Aspect[]): AspectFinder {
  const table = createPhraseTable<Cue>(
    aspects.flatMap(({ say, except, either }, i) => [
      ...say.map((text) => [text, { bits: 1 << i, alone: true }] as const),
      ...either.map((text) => [text, { bits: 1 << i, alone: false }] as const),
      ...except.map((text) => [text, { bits: 0, alone: false }] as const),
    ]),
  )
  return {
    spoken: (reading) => collect(reading, table.find(reading.tokens)),
    ofNames(names, tokens) {
      const found = tokens.map((read) => table.find(read).map(({ value }) => value))
      const official = found.filter((_, i) => names[i]?.kind === 'official')
      const titles =
        official.length > 0 ? official : found.filter((_, i) => names[i]?.kind === 'title')
      return {
        required: titles.map(aloneBits).reduce((all, bits) => all & bits, ~0),
        known: found.flat().reduce((all, { bits }) => all | bits, 0),
      }
    },
  }
}

function aloneBits(cues: readonly Cue[]): number {
  return cues.reduce((all, { bits, alone }) => (alone ? all | bits : all), 0)
}

function collect(reading: Reading, matches: readonly PhraseMatch<Cue>[]): Spoken {
  let asked = 0
  let denied = 0
  const deniedTokens = new Set<number>()
  for (const { value, start, end } of matches) {
    if (start < reading.ownFrom) continue
    if (!isDenied(reading, start)) asked |= value.bits
    else {
      denied |= value.bits
      for (let i = start; i < end; i++) deniedTokens.add(i)
    }
  }
  for (const i of contrasted(reading)) deniedTokens.add(i)
  return { asked, denied: denied & ~asked, deniedTokens }
}

function isDenial(tokens: readonly Token[], at: number): boolean {
  const [before, own, after] = [tokens[at - 1], tokens[at], tokens[at + 1]]
  if (!own || !denials.has(own.text)) return false
  return ![
    [before, own],
    [own, after],
  ].some((pair) => harmless.test(pair.map((token) => token?.key ?? '').join(' ')))
}

/** "Hộ chiếu chứ không phải căn cước": what stands after it, to the end of the clause, is not meant. */
function contrasted({ tokens, clauseStarts, ownFrom }: Reading): readonly number[] {
  const at = tokens.findIndex(
    (_, i) => i >= ownFrom && contrast.every((key, j) => tokens[i + j]?.key === key),
  )
  if (at < 0) return []
  const ends = [...clauseStarts].filter((start) => start > at)
  const end = Math.min(tokens.length, ...ends)
  return Array.from({ length: end - at }, (_, i) => at + i)
}

const contrast = ['chu', 'khong', 'phai']

/** "Không, bản sao cơ" denies nothing: a denial does not reach over the end of a clause. */
function isDenied({ tokens, clauseStarts }: Reading, start: number): boolean {
  for (let i = start; i > 0 && i > start - denialReach; i--) {
    if (clauseStarts.has(i)) return false
    if (isDenial(tokens, i - 1)) return true
  }
  return false
}
