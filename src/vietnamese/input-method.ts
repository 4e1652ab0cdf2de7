/** The door for messages typed without a working input method: finds out which one, and decodes. */

import { hasMarks } from './fold.ts'
import { TELEX } from './telex.ts'
import { readTyping } from './typing.ts'
import { VNI } from './vni.ts'

export interface DecodedTyping {
  readonly text: string
  readonly method: 'plain' | 'telex' | 'vni'
}

const DIGIT_IN_WORD = /[a-z]\d/i

/** One such word beside words with marks may be a name: "xã Axan, huyện Tây Giang". */
const besideMarks = 5

/** Decodes raw Telex, also beside words with marks, or VNI; anything else comes back unchanged as `plain`. */
export function decodeTyping(text: string): DecodedTyping {
  const beside = hasMarks(text) ? besideMarks : 0
  const telex = readTyping(text, TELEX)
  if (telex.score > beside) return { text: telex.text, method: 'telex' }
  if (!DIGIT_IN_WORD.test(text)) return { text, method: 'plain' }

  const vni = readTyping(text, VNI)
  return vni.score > beside ? { text: vni.text, method: 'vni' } : { text, method: 'plain' }
}
