/** A working access token whenever one is needed, refreshed by one process at a time. */

import { createHash } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { describeError, type Log } from '../../assistant/log.ts'
import { AppError } from '../../errors.ts'
import { type OaApp, obtainTokens } from './oauth.ts'
import type { OaTokenStore, StoredOaTokens } from './token-store.ts'

export type OaTokensParts = {
  readonly app: OaApp
  readonly store: OaTokenStore
  readonly clock: () => Date
  /** Unlike that of any other process. */
  readonly holder: string
  readonly log: Log
}

export type OaTokenKeeper = {
  /** An access token that should work. Throws ConsentMissing or TokenUnavailable. */
  current(): Promise<string>
  /** One that came after `stale`, which Zalo did not take. Throws like `current`. */
  after(stale: string): Promise<string>
  /** Adopts a refresh token typed in by the operator, once: the same later changes nothing. */
  adopt(refreshToken: string): Promise<void>
}

/** No administrator of the account has consented, or the consent is void. */
export class ConsentMissing extends AppError {
  constructor(why: string) {
    super(
      'consent-missing',
      `[channels] zalo-oa token: expected a consent, got ${why}. An administrator of the Official Account has to grant it again: docs/kenh.md.`,
    )
  }
}

/** No token for now: the refresh did not come through. What was to be sent with it was not sent. */
export class TokenUnavailable extends AppError {
  constructor(options?: ErrorOptions) {
    const message = '[channels] zalo-oa token: expected a refreshed one, got none this time.'
    super('token-unavailable', message, options)
  }
}

const hourMs = 3_600_000
/** Tokens last 25 hours. */
const refreshAfter = 20 * hourMs
/** A token about to run out is not used. */
const margin = 60_000
/** Longer than a refresh may take. */
const reservedFor = 60_000
const longestWait = 20_000
const betweenLooks = 200
/** Milliseconds between tries after Zalo refused a refresh: the answer will hardly change. */
const afterRefusal = 5 * 60_000

/** A keeper over a store shared by all processes. */
export function createTokenKeeper(parts: OaTokensParts): OaTokenKeeper {
  const { app, store, clock } = parts
  let underWay: Promise<string> | null = null
  let refusal: { readonly version: number; readonly at: number; readonly error: unknown } | null =
    null

  async function refreshOnce(stored: StoredOaTokens): Promise<string> {
    const sinceRefusal = clock().getTime() - (refusal?.at ?? 0)
    if (refusal?.version === stored.version && sinceRefusal < afterRefusal) throw refusal.error
    underWay ??= refresh(parts, stored).finally(() => {
      underWay = null
    })
    try {
      return await underWay
    } catch (error) {
      if (error instanceof ConsentMissing) {
        refusal = { version: stored.version, at: clock().getTime(), error }
      }
      throw error
    }
  }

  async function read(): Promise<StoredOaTokens> {
    const stored = await store.read(app.appId)
    if (!stored) throw new ConsentMissing('none')
    return stored
  }

  return {
    async current() {
      const stored = await read()
      const now = clock().getTime()
      if (now < Date.parse(stored.obtainedAt) + refreshAfter && isGood(stored, now)) {
        return stored.accessToken
      }
      return refreshOnce(stored).catch((error: unknown) => {
        // A token that still works is better than none.
        if (isGood(stored, now)) return stored.accessToken
        throw error
      })
    },
    async after(stale) {
      const stored = await read()
      return stored.accessToken === stale ? refreshOnce(stored) : stored.accessToken
    },
    async adopt(refreshToken) {
      const seed = createHash('sha256').update(refreshToken).digest('hex')
      if ((await store.read(app.appId))?.seed === seed) return
      const never = new Date(0).toISOString()
      const tokens = { accessToken: '', refreshToken, obtainedAt: never, expiresAt: never }
      await store.replace(app.appId, tokens, seed)
    },
  }
}

function isGood({ accessToken, expiresAt }: StoredOaTokens, now: number): boolean {
  return accessToken !== '' && now < Date.parse(expiresAt) - margin
}

/** Refreshes, or waits until another process has. */
async function refresh(parts: OaTokensParts, stored: StoredOaTokens): Promise<string> {
  const { app, store, clock, holder } = parts
  const deadline = performance.now() + longestWait
  for (;;) {
    const now = clock()
    const until = new Date(now.getTime() + reservedFor).toISOString()
    const reservation = { version: stored.version, holder, now: now.toISOString(), until }
    if (await store.reserve(app.appId, reservation)) return renew(parts, stored)
    const latest = await store.read(app.appId)
    if (latest && latest.version !== stored.version) return latest.accessToken
    if (performance.now() > deadline) {
      throw new TokenUnavailable()
    }
    await pause(betweenLooks)
  }
}

/** Holding the reservation: the new pair is durable before anyone uses it. */
async function renew({ app, store, clock, holder, log }: OaTokensParts, stored: StoredOaTokens) {
  try {
    const grant = { kind: 'refresh', refreshToken: stored.refreshToken } as const
    const tokens = await obtainTokens(app, grant, clock())
    await store.advance(app.appId, stored.version, tokens)
    log.info({ channel: 'zalo-oa' }, 'token-refreshed')
    return tokens.accessToken
  } catch (error) {
    await store.release(app.appId, holder)
    log.error({ channel: 'zalo-oa', ...describeError(error) }, 'token-not-refreshed')
    throw isVoid(error)
      ? new ConsentMissing('one that is void')
      : new TokenUnavailable({ cause: error })
  }
}

function isVoid(error: unknown): boolean {
  return (error as { fault?: unknown }).fault === 'operator'
}
