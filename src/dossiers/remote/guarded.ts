/** A remote system as a source: answers kept for a while, one more try with a budget, and a circuit breaker. */

import {
  BrokenCircuitError,
  ConsecutiveBreaker,
  circuitBreaker,
  ExponentialBackoff,
  handleWhen,
  retry,
} from 'cockatiel'
import { isOwned } from '../agencies.ts'
import type { OwnerNumbers } from '../owner.ts'
import type { DossierSource } from '../source.ts'
import { SourceUnreachable } from '../source-unreachable.ts'
import type { RemoteConfig } from '../sources-config.ts'
import type { RemoteAdapter, RemoteAnswer } from './adapter.ts'
import { createAnswerCache } from './answer-cache.ts'

type Limits = Pick<
  RemoteConfig,
  'id' | 'name' | 'owns' | 'timeoutMs' | 'attempts' | 'freshSeconds' | 'staleSeconds'
>

export type GuardedParts = {
  readonly adapter: RemoteAdapter
  readonly config: Limits
  readonly clock: () => Date
  /** Failures in a row after which the source is left alone. Default 5. */
  readonly breakAfter?: number
  /** Milliseconds it is then left alone. Default 20,000. */
  readonly restMs?: number
}

/**
 * The source. While it is down an answer of a while ago is shown, with its own time; without one it
 * is "not reachable", never "not found". Owners are compared here and kept nowhere.
 */
export function createGuardedSource(parts: GuardedParts): DossierSource {
  const { config, clock } = parts
  const ask = guardedAsk(parts)
  const cache = createAnswerCache(config, () => clock().getTime())
  return {
    id: config.id,
    name: config.name,
    owns: (code) => (isOwned(code, config.owns) ? 'yes' : 'maybe'),
    async find(code, signal) {
      const fresh = cache.fresh(code)
      if (fresh !== undefined) return fresh
      try {
        const record = (await ask(code, signal))?.record ?? null
        cache.keep(code, record)
        return record
      } catch (error) {
        const stale = cache.stale(code)
        if (stale) return stale
        throw error
      }
    },
    async verify(code, digits, signal) {
      const answer = await ask(code, signal)
      return answer ? endsWith(answer.owner, digits) : null
    },
  }
}

function guardedAsk({ adapter, config, breakAfter = 5, restMs = 20_000 }: GuardedParts) {
  const budget = createRetryBudget()
  const isFault = (error: unknown) => error instanceof Error
  const breaker = circuitBreaker(handleWhen(isFault), {
    halfOpenAfter: restMs,
    breaker: new ConsecutiveBreaker(breakAfter),
  })
  const again = retry(
    handleWhen((error) => !(error instanceof BrokenCircuitError) && budget.allows()),
    {
      maxAttempts: config.attempts - 1,
      backoff: new ExponentialBackoff({ initialDelay: 50, maxDelay: 500 }),
    },
  )
  const once = async (code: string, signal: AbortSignal) => {
    const limit = AbortSignal.timeout(config.timeoutMs)
    try {
      return await adapter.ask(code, AbortSignal.any([signal, limit]))
    } catch (error) {
      if (error instanceof SourceUnreachable || !limit.aborted) throw error
      throw new SourceUnreachable(config.id, `no answer in ${config.timeoutMs} ms`)
    }
  }
  return async (code: string, signal: AbortSignal): Promise<RemoteAnswer | null> => {
    budget.earn()
    try {
      return await again.execute(() => breaker.execute(() => once(code, signal)), signal)
    } catch (error) {
      if (error instanceof SourceUnreachable) throw error
      signal.throwIfAborted()
      const got = error instanceof BrokenCircuitError ? 'a pause after many failures' : 'a failure'
      throw new SourceUnreachable(config.id, got, { cause: error })
    }
  }
}

/** At most one more try for five requests, so that a source in trouble is not asked twice as much. */
function createRetryBudget() {
  let tries = 5
  return {
    earn: () => {
      tries = Math.min(10, tries + 0.2)
    },
    allows: () => {
      if (tries < 1) return false
      tries -= 1
      return true
    },
  }
}

function endsWith({ idNumber, phone }: OwnerNumbers, digits: string): boolean | null {
  const known = [idNumber, phone]
    .map((number) => (number ?? '').replace(/\D/g, ''))
    .filter((number) => number.length >= 9)
  if (known.length === 0) return null
  return known.some((number) => number.slice(-4) === digits)
}
