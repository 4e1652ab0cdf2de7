/** What a failed call to Zalo Bot means: for the part that was to be sent, and for the next try. */

import { AppError } from '../../errors.ts'
import type { Sent } from '../channel.ts'
import { backoff, type Pause } from '../poller.ts'
import { Unreached } from '../unreached.ts'
import { ZaloBotRefused } from './refused.ts'

/** A webhook is set, and polls stay silent for as long. */
export class WebhookInTheWay extends AppError {
  constructor() {
    super('webhook-in-the-way', '[channels] poll zalo-bot: expected no webhook, got one.')
  }
}

/** Milliseconds to wait when told to slow down: Zalo says nothing about how long, and counts by the month too. */
const usualWait = 60_000

/** The result of a call that threw. */
export function sentOf(error: unknown): Sent {
  const reason = error instanceof Error ? error.message : 'zalo-bot: an unknown error'
  if (error instanceof ZaloBotRefused) {
    if (error.number === 429) return { kind: 'wait', afterMs: usualWait }
    // A timeout of theirs leaves open what became of the message.
    if (error.number === 408) return { kind: 'uncertain', reason }
    if (error.fault === 'theirs') return { kind: 'failed', reason }
    return { kind: 'refused', reason: error.fault === 'token' ? `${reason} ${newToken}` : reason }
  }
  const neverSent = error instanceof Unreached && error.neverSent
  return { kind: neverSent ? 'failed' : 'uncertain', reason }
}

/** Milliseconds after a failed question. */
const afterFailure = 5000

/** How long to wait with the next try. */
export function pauseAfter(error: unknown, failures: number): Pause {
  if (error instanceof WebhookInTheWay) {
    return { advice: 'A webhook is set for this bot. Set ZALO_BOT_RECEIVE=webhook, or delete it.' }
  }
  if (error instanceof ZaloBotRefused && error.fault === 'token') {
    return { advice: newToken }
  }
  return Math.max(afterFailure, backoff(failures))
}

const newToken =
  'Zalo does not take the token. Get one in Zalo Bot Creator, set ZALO_BOT_TOKEN and start again.'
