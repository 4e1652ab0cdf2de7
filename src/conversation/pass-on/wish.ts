/** What is to be written for others. */

import type { Choice } from '../reply.ts'
import type { Subject } from './subject.ts'

export type Wish = ShareWish | LetterWish

export type LetterWish = {
  /** Each answer ready to send back, or one letter in an office's style. */
  readonly as: 'answers' | 'letter'
  readonly subjects: readonly Subject[]
  readonly open: Open
  readonly team: string | null
}

export type ShareWish = {
  readonly as: 'card'
  readonly subjects: readonly [Subject]
  /** Whose link it carries. */
  readonly team: string | null
}

/** What of a letter stays open. */
export type Open = {
  /** Questions without an answer by their number in the letter, with guesses to choose from. */
  readonly questions: readonly { readonly number: number; readonly choices: readonly Choice[] }[]
  /** It speaks of a dossier. */
  readonly dossier: boolean
}
