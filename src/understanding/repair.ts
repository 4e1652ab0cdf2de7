/** Mends misspelt syllables by their neighbours, so that "le ph" and "bao nhieeu" still ask for the fee. */

import type { InvertedIndex } from '../retrieval/inverted-index.ts'
import type { Spelling } from '../retrieval/spelling.ts'
import { pairOf, termOf } from '../retrieval/terms.ts'
import type { Token } from '../retrieval/token.ts'
import { agrees, differInTildeOnly } from '../retrieval/token.ts'
import { splitTone } from '../vietnamese/tones.ts'
import type { PhrasePairs } from './phrase-pairs.ts'

/** The same number of tokens, misspelt ones replaced by what was likely meant. */
export type Repair = (tokens: readonly Token[]) => readonly Token[]

type Beside = { readonly before: Token | undefined; readonly after: Token | undefined }

/** A repair by the neighbours a syllable has in names and in the phrases of the vocabulary. */
export function createRepair(spelling: Spelling, index: InvertedIndex, pairs: PhrasePairs): Repair {
  const isPair = (key: string) => pairs.has(key) || index.has(key)

  /** For a syllable nobody knows, what is found beside both its neighbours, else beside one. */
  function likelyMeant({ key: typed }: Token, { before, after }: Beside): Token | undefined {
    const found = spelling.variants(typed).map(({ key }) => ({
      key,
      fits: Number(isPair(`${before?.key} ${key}`)) + Number(isPair(`${key} ${after?.key}`)),
    }))
    const meant = found.find(({ fits }) => fits === 2) ?? found.find(({ fits }) => fits === 1)
    return meant && { text: meant.key, key: meant.key, marked: false }
  }

  /** For a word that is never found there ("gia hạng"), only what is said alike, or has one letter more, and completes a phrase. */
  function soundsMeant(token: Token, { before, after }: Beside): Token | undefined {
    const tone = toneOf(token)
    for (const { key, factor } of spelling.variants(token.key)) {
      if (factor < alike && key.length <= token.key.length) continue
      const behind = pairs.get(`${before?.key} ${key}`) ?? []
      const [, meant] =
        behind.find(([a, b]) => before && agrees(before, a) && toneOf(b) === tone) ?? []
      if (meant) return meant
      const ahead = pairs.get(`${key} ${after?.key}`) ?? []
      const [found] = ahead.find(([a, b]) => after && agrees(after, b) && toneOf(a) === tone) ?? []
      if (found) return found
    }
    return undefined
  }

  /** Whether a name or a phrase has the syllable beside one of these as it is spelled. */
  function isAtHome(token: Token, { before, after }: Beside): boolean {
    return (
      (before !== undefined && isSaid(before, token)) ||
      (after !== undefined && isSaid(token, after))
    )
  }

  function isSaid(left: Token, right: Token): boolean {
    const known = pairs.get(`${left.key} ${right.key}`) ?? []
    if (known.some(([a, b]) => isLike(left, a) && isLike(right, b))) return true
    return index.holds(
      pairOf(termOf({ token: left, weight: 1 }), termOf({ token: right, weight: 1 })),
    )
  }

  return (tokens) =>
    tokens.map((token, i) => {
      const beside = { before: tokens[i - 1], after: tokens[i + 1] }
      if (!spelling.knows(token.key)) return likelyMeant(token, beside) ?? token
      if (!token.marked || isAtHome(token, beside)) return token
      return soundsMeant(token, beside) ?? token
    })
}

/** From this factor on a variant sounds alike; a lesser one must be the word with a letter left out. */
const alike = 0.8

function isLike(typed: Token, known: Token): boolean {
  return agrees(typed, known) || differInTildeOnly(typed.text, known.text)
}

/** Hỏi and ngã are one tone to half of the country. */
function toneOf({ text }: Token): string {
  const { tone } = splitTone(text)
  return tone === 'nga' ? 'hoi' : tone
}
