/** Asks the shell for dossiers; what it finds completes the turn. */

import { end, textReply } from './ending.ts'
import { closedWalk } from './flows/closed-walk.ts'
import type { Lookup, Turn } from './mind.ts'
import type { TurnInput } from './turn-input.ts'

/** Dossiers looked up for one message; a family has two or three. */
const mostLookups = 5

/** Says first that only so many are shown, when there are more. */
export function lookUp(input: TurnInput, lookups: readonly Lookup[]): Turn {
  const { phrases } = input.world.knowledge
  const notice = phrases.say('dossier.onlyFirst', { count: String(mostLookups) })
  return end(input, {
    outcome: 'dossier',
    replies: lookups.length > mostLookups ? [textReply(notice)] : [],
    lookups: lookups.slice(0, mostLookups),
    ...closedWalk(input),
  })
}
