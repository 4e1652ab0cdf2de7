/** What comes in: a citizen's words, or a choice tapped on an earlier reply. */

import type { PictureSeen } from '../dossiers/picture/seen.ts'

export type Message =
  | {
      readonly kind: 'text'
      readonly text: string
      /** Written by somebody else and passed on, as the platform tells. */
      readonly forwarded?: true
    }
  /** `choice` is the opaque string of a `Choice`, see action.ts. */
  | { readonly kind: 'choice'; readonly choice: string }
  /** A picture that was looked at; `label` stands for it among the words. */
  | { readonly kind: 'picture'; readonly seen: PictureSeen; readonly label: string }
