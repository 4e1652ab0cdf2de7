/** Receives from Telegram by asking. */

import { GrammyError } from 'grammy'
import type { Log } from '../../assistant/log.ts'
import type { Intake } from '../intake.ts'
import { backoff, type Poller, startPolling } from '../poller.ts'
import type { Telegram } from './telegram.ts'
import { allowedUpdates } from './update.ts'

export type TelegramPolling = {
  readonly telegram: Telegram
  readonly intake: Intake
  readonly log: Log
  /** Seconds Telegram holds a question without news; default 25, less than the client's patience. */
  readonly timeout?: number
}

/**
 * Asks from now on. Updates are confirmed by the next question, so those not yet durable come again:
 * why this is no runner, which would confirm what it has only begun.
 */
export function pollTelegram({ telegram, intake, log, timeout = 25 }: TelegramPolling): Poller {
  let offset = 0
  let introduced = false
  return startPolling({
    channel: 'telegram',
    log,
    pauseAfter,
    async round(signal) {
      if (!introduced) await begin(telegram, signal)
      introduced = true
      const asked = { offset, timeout, allowed_updates: allowedUpdates }
      const updates = (await telegram.call('getUpdates', asked, signal)) as readonly unknown[]
      await intake(updates)
      offset = updates.reduce((next: number, update) => Math.max(next, idOf(update) + 1), offset)
    },
  })
}

/** A webhook left from before would keep every update from us. */
async function begin(telegram: Telegram, signal: AbortSignal): Promise<void> {
  await telegram.introduce(signal)
  await telegram.call('deleteWebhook', {}, signal)
}

function idOf(update: unknown): number {
  return Number((update as { update_id?: unknown }).update_id ?? 0)
}

/** A wrong token stays wrong; another poller (409) may go away. */
function pauseAfter(error: unknown, failures: number): number | null {
  if (!(error instanceof GrammyError)) return backoff(failures)
  if (error.error_code === 401 || error.error_code === 404) return null
  return Math.max(backoff(failures), (error.parameters.retry_after ?? 0) * 1000)
}
