/** Receives from Zalo Bot by asking. What is given once is not given again: for trials, not for citizens. */

import { setTimeout as pause } from 'node:timers/promises'
import { describeError, type Log } from '../../assistant/log.ts'
import type { Intake } from '../intake.ts'
import { backoff, type Poller, startPolling } from '../poller.ts'
import { pauseAfter, WebhookInTheWay } from './faults.ts'
import type { ZaloBot } from './zalo-bot.ts'

export type ZaloBotPolling = {
  readonly zaloBot: ZaloBot
  readonly intake: Intake
  readonly log: Log
  /** Seconds Zalo holds a question without news; default 30. */
  readonly timeout?: number
}

/** Asks from now on. */
export function pollZaloBot({ zaloBot, intake, log, timeout = 30 }: ZaloBotPolling): Poller {
  let checked = false
  return startPolling({
    channel: 'zalo-bot',
    log,
    pauseAfter,
    async round(signal) {
      if (!checked) await check(zaloBot, signal)
      checked = true
      const updates = await zaloBot.client.getUpdates(timeout, signal)
      await keep(updates, { intake, log, signal })
    },
  })
}

async function check({ client, ...zaloBot }: ZaloBot, signal: AbortSignal): Promise<void> {
  await zaloBot.introduce(signal)
  if ((await client.getWebhookInfo(signal)).url !== '') throw new WebhookInTheWay()
}

type Keeping = Pick<ZaloBotPolling, 'intake' | 'log'> & { readonly signal: AbortSignal }

/** Zalo has forgotten them: they are offered to the store until it takes them. */
async function keep(updates: readonly unknown[], { intake, log, signal }: Keeping): Promise<void> {
  for (let failures = 1; ; failures += 1) {
    try {
      return await intake(updates)
    } catch (error) {
      if (failures >= mostTries || signal.aborted) throw error
      log.warn({ channel: 'zalo-bot', failures, ...describeError(error) }, 'keeping-failed')
      await pause(backoff(failures), undefined, { signal }).catch(() => {})
    }
  }
}

const mostTries = 8
