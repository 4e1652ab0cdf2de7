/** From what was typed to tokens: spelling unified, Telex or VNI decoded, shorthand written out. */

import type { Spelling } from '../retrieval/spelling.ts'
import type { Token } from '../retrieval/token.ts'
import { tokenOf } from '../retrieval/token.ts'
import { decodeTyping } from '../vietnamese/input-method.ts'
import { normalise, normaliseForSearch } from '../vietnamese/normalise.ts'
import type { Shorthand } from '../vietnamese/shorthand.ts'
import { expandShorthand } from '../vietnamese/shorthand.ts'
import { syllables } from '../vietnamese/syllables.ts'

/** The tokens of a message, clause by clause; a clause ends at a comma, a full stop, a line. */
export type Reading = {
  readonly tokens: readonly Token[]
  /** Indices of the tokens that begin a clause. */
  readonly clauseStarts: ReadonlySet<number>
  /** Tokens before this index are earlier words, only there to be understood with. */
  readonly ownFrom: number
}

/** Marks that end a clause, but not those inside numbers and codes. */
const clauseEnd = /[,;!?"“”()…\n]+(?!\d)|[.:](?=\s|$)/u

/** Reads a citizen's message as typed. */
export function readMessage(text: string, shorthand: Shorthand, spelling: Spelling): Reading {
  const tokens: Token[] = []
  const clauseStarts = new Set<number>()
  for (const clause of clausesOf(text)) {
    const words = expandShorthand(syllables(normaliseForSearch(clause)), shorthand)
    if (words.length > 0) clauseStarts.add(tokens.length)
    tokens.push(...words.flatMap((word) => tokensOf(word, spelling)))
  }
  return { tokens, clauseStarts, ownFrom: 0 }
}

function clausesOf(text: string): readonly string[] {
  const lines = text.split('\n').map((line) => decodeTyping(normalise(line)).text)
  return lines.join('\n').split(clauseEnd)
}

/** A message after earlier words. */
export function readTogether(earlier: Reading, own: Reading): Reading {
  const ownFrom = earlier.tokens.length
  const starts = [...own.clauseStarts].map((start) => start + ownFrom)
  return {
    tokens: [...earlier.tokens, ...own.tokens],
    clauseStarts: new Set([...earlier.clauseStarts, ...starts]),
    ownFrom,
  }
}

/** A run-together word nobody knows is taken apart: `hokhau`. */
function tokensOf(word: string, spelling: Spelling): readonly Token[] {
  const token = tokenOf(word)
  if (spelling.knows(token.key) || token.marked) return [token]
  return spelling.split(token.key)?.map(tokenOf) ?? [token]
}
