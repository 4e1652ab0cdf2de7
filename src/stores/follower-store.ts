/** Who follows which dossier: the interface, held by test/contracts/follower-store.contract.ts. */

import type { DossierRecord } from '../dossiers/record.ts'
import type { NewNotice } from './notice-store.ts'

/** One for each channel user and dossier. */
export type Follower = {
  readonly channel: string
  /** Id of the conversation notices go to. */
  readonly user: string
  /** Keyed hash of the code the user gave. */
  readonly codeHash: string
  /** What the user was last told. */
  readonly status: DossierRecord['status']
  /** Followed as a verified owner, who may be told days and places. */
  readonly verified: boolean
  /** Last day it is followed, ISO date. */
  readonly until: string
  /** The code, encrypted, where its source has to be asked; null where a hash is enough. */
  readonly sealedCode: string | null
}

/** A follower as its user may see it; `since`: when they agreed, ISO instant. */
export type Following = Follower & { readonly since: string }

/** What a follower is to be told: the status they knew, the one they learn, the words. */
export type Telling = {
  readonly follower: Follower
  /** Null: the dossier has ended, and with it the following. */
  readonly status: DossierRecord['status'] | null
  /** Null: they know already. */
  readonly notice: NewNotice | null
}

/** Every member is atomic. */
export type FollowerStore = {
  /** Begins to follow, after the user agreed at `consentAt`; again: all but the day of consent is renewed. */
  follow(follower: Follower, consentAt: string): Promise<void>
  /** Everyone who follows one of these. */
  followersOf(codeHashes: readonly string[]): Promise<readonly Follower[]>
  /** What a user follows, oldest first. */
  ofUser(user: Pick<Follower, 'channel' | 'user'>): Promise<readonly Following[]>
  /**
   * Writes down what followers were told, ends what has ended and puts the notices, all or nothing. A
   * follower whose status is no longer the one given was told by somebody else: nothing happens to
   * them. Returns the conversations notices were put for.
   */
  tell(tellings: readonly Telling[]): Promise<readonly string[]>
  /** At most `limit` followers with a sealed code in the order of the hash, those that follow `after`. */
  sealed(after: string | null, limit: number): Promise<readonly Follower[]>
  /** Ends following: of one dossier, or of all of a user. Returns how many ended. */
  unfollow(user: Pick<Follower, 'channel' | 'user'>, codeHash?: string): Promise<number>
  /** Ends what was followed until a day before `today`; returns how many ended. */
  expire(today: string): Promise<number>
}
