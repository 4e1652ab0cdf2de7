/** What can be asked for about following, and what comes of it: plain data between talk and shell. */

import type { Finding } from '../find.ts'
import type { DossierRecord } from '../record.ts'

/** What a shown dossier is to whoever asked. */
export type Standing = 'may-follow' | 'follows'

export type FollowResult =
  | {
      readonly kind: 'following'
      readonly record: DossierRecord
      /** Last day, ISO date. */
      readonly until: string
      readonly verified: boolean
      /** They did not follow it before. */
      readonly isNew: boolean
      /** Notices stand in a page that has to be opened, rather than ring somewhere. */
      readonly onReturn: boolean
    }
  | { readonly kind: 'over' }
  /** They follow as many as one may. */
  | { readonly kind: 'full'; readonly most: number }
  /** Not offered here. */
  | { readonly kind: 'off' }
  /** The dossier could not be looked at. */
  | { readonly kind: 'not-seen'; readonly finding: Finding }

/** One of the dossiers somebody follows. */
export type Followed = {
  /** Names it in a choice; tells nothing by itself. */
  readonly mark: string
  /** Null where only a hash is kept. */
  readonly code: string | null
  readonly status: DossierRecord['status']
  /** ISO instant. */
  readonly since: string
}

/** Which of them to stop; `only` = the one there is. */
export type WhichFollow =
  | { readonly kind: 'code'; readonly code: string }
  | { readonly kind: 'mark'; readonly mark: string }
  | { readonly kind: 'all' }
  | { readonly kind: 'only' }
