/** Receives from Telegram by asking. */

import type { Log } from '../../assistant/log.ts'
import type { Intake } from '../intake.ts'
import { type Poller, startPolling } from '../poller.ts'
import { pauseAfter } from './faults.ts'
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
