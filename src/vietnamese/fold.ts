/** Folding: the form of a text in which accents and letter case no longer matter. */

// Besides đ (U+0111) its look-alikes eth and African d, which old fonts put in Vietnamese text.
const STROKED_D = /[đðɖ]/g
const MARKS = /\p{M}+/gu
const NON_ASCII = /[^\0-\x7f]/
const VIETNAMESE = /[đĐ]|[aeiouyAEIOUY][\u0300-\u0303\u0306\u0309\u031b\u0323]/

/** Lower case without any marks, đ → d; the same again when folded twice, for any Unicode. */
export function fold(text: string): string {
  if (!NON_ASCII.test(text)) return text.toLowerCase()
  const bare = text.normalize('NFD').replace(MARKS, '').toLowerCase()
  return bare.normalize('NFC').replace(STROKED_D, 'd')
}

/** Whether the text carries Vietnamese marks: a tone, or one of đ ă â ê ô ơ ư. */
export function hasMarks(text: string): boolean {
  return NON_ASCII.test(text) && VIETNAMESE.test(text.normalize('NFD'))
}
