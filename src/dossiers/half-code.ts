/** Tells a dossier code of which only a part was typed: the number of the day, or all but the number. */

import { fold } from '../vietnamese/fold.ts'
import { mayHoldDigits, plainCopy } from './reading/plain-copy.ts'

/** Agency and day without the number: H26.19-250715. */
const withoutNumber =
  /(?<![a-z0-9])(?:[0-9a-z]{2,3}\.){0,3}[a-y]\d{2}(?:\.[0-9a-z]{1,5}){0,6}\s?-\s?(?:20)?\d{6}(?![\d-])/

/** "Mã hồ sơ là 0004", "hồ sơ số 12 ngày 15/7": a short number spoken of as the code. */
const numberAlone =
  /\b(?:ma (?:so )?(?:ho so|hs|cua (?:toi|em|minh|con|chau|anh|chi|ong|ba))|mhs|(?:ho so|hs) (?:ma|so))(?: cua (?:toi|em|minh|con|chau|anh|chi|ong|ba))?(?: la| so| :|:)* ?#?\d{2,7}(?![\d.,]|\s?(?:d|dong|k|trieu)\b)/

/**
 * True for a message that names part of a code and nothing that could be looked up. Call it only
 * where findCodes found no code.
 */
export function isHalfCode(message: string): boolean {
  if (!mayHoldDigits(message)) return false
  const text = fold(plainCopy(message).text).replace(/\s+/g, ' ')
  return withoutNumber.test(text) || numberAlone.test(text)
}
