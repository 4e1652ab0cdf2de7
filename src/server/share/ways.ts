/** The channels a shared link may lead to, the one that fits best first. */

import type { ShareConfig } from '../../config.ts'
import { type Shared, startFragment, startPayload } from '../../sharing/link.ts'
import { isHandheld, messengerOf, type Visit } from './visitor.ts'

export type Way = {
  readonly channel: 'web' | 'telegram' | 'zalo'
  readonly url: string
}

/**
 * Inside a messenger that one, on a telephone Zalo before Telegram, elsewhere the web. The web is
 * always among them.
 */
export function waysFor(
  req: Visit,
  shared: Shared,
  { zaloUrl, telegramBot }: ShareConfig,
): readonly Way[] {
  const ways: readonly Way[] = [
    ...(zaloUrl === null ? [] : [{ channel: 'zalo', url: zaloUrl } as const]),
    ...(telegramBot === null
      ? []
      : [{ channel: 'telegram', url: telegramUrl(telegramBot, shared) } as const]),
    { channel: 'web', url: `/${startFragment(shared)}` },
  ]
  const first = messengerOf(req) ?? (isHandheld(req) ? null : 'web')
  return ways.toSorted((a, b) => Number(b.channel === first) - Number(a.channel === first))
}

function telegramUrl(bot: string, shared: Shared): string {
  return `https://t.me/${bot}?start=${startPayload(shared)}`
}
