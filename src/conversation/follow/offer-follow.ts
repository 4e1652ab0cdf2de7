/** Beside a shown dossier: to be told of changes, or no longer. */

import type { Standing } from '../../dossiers/follow/follow.ts'
import { encodeAction } from '../action.ts'
import type { Choice } from '../reply.ts'
import type { World } from '../world.ts'

/** The choices of a dossier with this code. */
export function followChoices(
  { knowledge: { phrases } }: Pick<World, 'knowledge'>,
  code: string,
  standing: Standing | undefined,
): readonly Choice[] {
  if (standing === undefined) return []
  return standing === 'follows'
    ? fitting(phrases.say('dossier.follow.stop'), encodeAction({ kind: 'unfollow', which: code }))
    : fitting(phrases.say('dossier.follow.offer'), encodeAction({ kind: 'follow', code }))
}

/** The longest choice a channel takes, in bytes. */
const longestChoice = 64

function fitting(label: string, choice: string): readonly Choice[] {
  return choice.length > longestChoice ? [] : [{ label, choice }]
}
