/** Addresses to hand on. */

import { shareLink } from '../../sharing/link.ts'
import type { World } from '../world.ts'
import type { Digest } from './digest.ts'
import { placeOf, type Subject } from './subject.ts'

/**
 * Where the whole answer stands: our own page, with the team that shares it; without a public address
 * the page it was read from; null where there is neither.
 */
export function linkTo(
  subject: Subject,
  { sources }: Digest,
  { world, team }: { readonly world: World; readonly team: string | null },
): string | null {
  const { publicUrl } = world
  if (publicUrl) return shareLink(publicUrl, { place: placeOf(subject), team })
  return sources.find(({ url }) => url !== undefined)?.url ?? null
}
