/** Zalo Bot as configured. */

import { createHash } from 'node:crypto'
import type { Connection, SecretHook, Shared } from '../connect.ts'
import { startTask } from '../poller.ts'
import type { ZaloBotSettings } from '../settings.ts'
import { pauseAfter } from './faults.ts'
import { pollZaloBot } from './poll.ts'
import { setZaloBotWebhook } from './set-up.ts'
import { createZaloBot } from './zalo-bot.ts'

export type ZaloBotConnection = Connection & { readonly hook?: SecretHook }

export function connectZaloBot(settings: ZaloBotSettings, shared: Shared): ZaloBotConnection {
  const { token, apiRoot, receive } = settings
  const { words, log } = shared
  const zaloBot = createZaloBot({ token, apiRoot, words })
  const intake = shared.intakeOf(zaloBot)
  if (receive.kind === 'polling') {
    return { channel: zaloBot, start: () => pollZaloBot({ zaloBot, intake, log }) }
  }
  const { url, secret } = receive
  const webhook = { url: markedBy(secret, url), secret_token: secret }
  const round = () => setZaloBotWebhook(zaloBot, webhook, log)
  return {
    channel: zaloBot,
    hook: { secret, intake },
    start: () => startTask({ channel: 'zalo-bot', round, pauseAfter, log }),
  }
}

/** Zalo tells the address set, never the secret: so the address changes with the secret. */
function markedBy(secret: string, url: string): string {
  return `${url}?v=${createHash('sha256').update(secret).digest('hex').slice(0, 8)}`
}
