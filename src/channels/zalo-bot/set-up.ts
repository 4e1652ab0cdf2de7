/** Tells Zalo Bot where to send events. */

import type { Log } from '../../assistant/log.ts'
import type { ZaloBotWebhook } from './client.ts'
import type { ZaloBot } from './zalo-bot.ts'

/**
 * Registers the webhook unless that address is set already: the calls of a day are limited. Throws
 * what the client throws; a probe of Zalo's that failed is only logged, the address is kept.
 */
export async function setZaloBotWebhook(zaloBot: ZaloBot, webhook: ZaloBotWebhook, log: Log) {
  await zaloBot.introduce()
  if ((await zaloBot.client.getWebhookInfo()).url === webhook.url) return
  const { probe, outcome } = await zaloBot.client.setWebhook(webhook)
  if (probe === 'failed') log.warn({ channel: 'zalo-bot', outcome }, 'webhook-probe-failed')
}
