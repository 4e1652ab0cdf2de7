/**
 * Where the tokens of an Official Account are kept: a refresh token works once, so a pair is stored
 * before it is used, and one process at a time may refresh. Held by
 * test/contracts/oa-token-store.contract.ts.
 */

export type OaTokens = {
  readonly accessToken: string
  readonly refreshToken: string
  /** ISO instants. */
  readonly obtainedAt: string
  readonly expiresAt: string
}

export type StoredOaTokens = OaTokens & {
  /** Grows with every pair. */
  readonly version: number
  /** Names the refresh token typed in that was adopted last; null when none was. */
  readonly seed: string | null
}

/** The right to refresh one version of the pair, for a while. */
export type Reservation = {
  readonly version: number
  /** Whose it is: unlike any other process. */
  readonly holder: string
  readonly now: string
  readonly until: string
}

/** Every member is atomic, also between processes. Pairs go by the id of the app. */
export type OaTokenStore = {
  /** The pair in use; null before the first consent. */
  read(appId: string): Promise<StoredOaTokens | null>
  /** Keeps the pair of a new consent, whatever was there before. `seed` null leaves the one there was. */
  replace(appId: string, tokens: OaTokens, seed: string | null): Promise<void>
  /** False when another holds the right, or the version is no longer the one in use. */
  reserve(appId: string, reservation: Reservation): Promise<boolean>
  /** Gives the right back, unused. */
  release(appId: string, holder: string): Promise<void>
  /**
   * Keeps the pair that came of refreshing `version`, also when the right had run out meanwhile: it is
   * the one that works. False when that version is no longer in use.
   */
  advance(appId: string, version: number, tokens: OaTokens): Promise<boolean>
  close(): Promise<void>
}
