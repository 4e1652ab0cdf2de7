/** What is to be written for others. */

import type { Subject } from './subject.ts'

export type Wish = ShareWish

export type ShareWish = {
  readonly as: 'card'
  readonly subjects: readonly [Subject]
  /** Whose link it carries. */
  readonly team: string | null
}
