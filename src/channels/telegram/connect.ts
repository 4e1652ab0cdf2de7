/** Telegram as configured. */

import type { Connection, SecretHook, Shared } from '../connect.ts'
import { type Poller, startTask } from '../poller.ts'
import type { TelegramSettings } from '../settings.ts'
import { pauseAfter } from './faults.ts'
import { pollTelegram } from './poll.ts'
import { setTelegramMenu, setTelegramWebhook } from './set-up.ts'
import { createTelegram } from './telegram.ts'

export type TelegramConnection = Connection & { readonly hook?: SecretHook }

export function connectTelegram(settings: TelegramSettings, shared: Shared): TelegramConnection {
  const { token, apiRoot, receive } = settings
  const { words, phrases, log, timeline } = shared
  const telegram = createTelegram({ token, apiRoot, words, ...(timeline ? { timeline } : {}) })
  const intake = shared.intakeOf(telegram)
  const round = async () => {
    if (receive.kind === 'webhook') await setTelegramWebhook(telegram, receive)
    await setTelegramMenu(telegram, phrases)
  }
  const setUp = () => startTask({ channel: 'telegram', round, pauseAfter, log })
  if (receive.kind === 'webhook') {
    return { channel: telegram, hook: { secret: receive.secret, intake }, start: setUp }
  }
  return {
    channel: telegram,
    start: () => both(setUp(), pollTelegram({ telegram, intake, log })),
  }
}

function both(one: Poller, other: Poller): Poller {
  return {
    async stop() {
      await Promise.all([one.stop(), other.stop()])
    },
  }
}
