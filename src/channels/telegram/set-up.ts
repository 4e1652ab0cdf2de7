/** Tells Telegram where to send updates, and which commands to show. */

import type { Phrases } from '../../knowledge/phrases.ts'
import { commandMenu } from './commands.ts'
import type { Telegram } from './telegram.ts'
import { allowedUpdates } from './update.ts'

export type TelegramWebhook = {
  /** Public HTTPS address of the route. */
  readonly url: string
  readonly secret: string
}

/** Registers the webhook; repeating it changes nothing. Throws GrammyError or HttpError. */
export async function setTelegramWebhook(telegram: Telegram, webhook: TelegramWebhook) {
  await telegram.introduce()
  const { url, secret } = webhook
  await telegram.call('setWebhook', { url, secret_token: secret, allowed_updates: allowedUpdates })
}

/** Shows the commands in the menu. Throws GrammyError or HttpError. */
export async function setTelegramMenu(telegram: Telegram, phrases: Phrases): Promise<void> {
  await telegram.call('setMyCommands', { commands: commandMenu(phrases) })
}
