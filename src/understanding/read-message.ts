/** From what was typed to tokens: spelling unified, Telex or VNI decoded, shorthand written out. */

import type { Token } from '../retrieval/token.ts'
import { tokenOf } from '../retrieval/token.ts'
import { decodeTyping } from '../vietnamese/input-method.ts'
import { normalise, normaliseForSearch } from '../vietnamese/normalise.ts'
import type { Shorthand } from '../vietnamese/shorthand.ts'
import { expandShorthand } from '../vietnamese/shorthand.ts'
import { syllables } from '../vietnamese/syllables.ts'

/** The tokens of a citizen's message. */
export function readMessage(text: string, shorthand: Shorthand): readonly Token[] {
  const typed = decodeTyping(normalise(text)).text
  return expandShorthand(syllables(normaliseForSearch(typed)), shorthand).map(tokenOf)
}
