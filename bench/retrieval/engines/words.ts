/** How text is cut into words for engines that take a function for it. */

import { fold } from '../../../src/vietnamese/fold.ts'

export type Words = (text: string) => string[]

const between = /[^\p{L}\p{N}]+/u

/** Lower case, without marks. */
export function foldedWords(text: string): string[] {
  return split(fold(text))
}

/** Lower case, marks kept, composed. */
export function accentedWords(text: string): string[] {
  return split(text.normalize('NFC').toLowerCase())
}

function split(text: string): string[] {
  return text.split(between).filter((word) => word !== '')
}
