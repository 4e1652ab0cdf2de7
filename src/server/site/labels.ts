/** The phrases for values that come as words of the code. */

import type { OnlineLevel } from '../../conversation/pages/card.ts'

/** Level of government. */
export const levelKeys = {
  commune: 'site.level.commune',
  province: 'site.level.province',
  ministry: 'site.level.ministry',
} as const

/** How much can be done online. */
export const onlineKeys: Readonly<Record<OnlineLevel, string>> = {
  full: 'site.online.full',
  partial: 'site.online.partial',
  unpublished: 'site.online.unpublished',
  none: 'site.online.none',
}
