/** Who follows which dossier: the interface, held by test/contracts/follower-store.contract.ts. */

import type { DossierRecord } from '../dossiers/record.ts'

/** One for each channel user and dossier; the code itself is kept nowhere. */
export type Follower = {
  readonly channel: string
  readonly user: string
  /** Keyed hash of the code the user gave. */
  readonly codeHash: string
  /** What the user was last told. */
  readonly status: DossierRecord['status']
  /** Followed as a verified owner, who may be told days and places. */
  readonly verified: boolean
}

/** Every member is atomic. */
export type FollowerStore = {
  /** Begins to follow, after the user agreed at `consentAt`; again: the newer status and verification. */
  follow(follower: Follower, consentAt: string): Promise<void>
  /** Everyone who follows one of these. */
  followersOf(codeHashes: readonly string[]): Promise<readonly Follower[]>
  /** Writes down the status that all followers of a dossier were told. */
  told(news: readonly Pick<Follower, 'codeHash' | 'status'>[]): Promise<void>
  /** Ends following: of one dossier, or of all of a user. Returns how many ended. */
  unfollow(user: Pick<Follower, 'channel' | 'user'>, codeHash?: string): Promise<number>
  /** Ends the following of these dossiers by anybody. */
  end(codeHashes: readonly string[]): Promise<void>
  /** How many dossiers a user follows. */
  countOf(user: Pick<Follower, 'channel' | 'user'>): Promise<number>
}
