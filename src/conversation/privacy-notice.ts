/** Whoever types a personal number beside a question is told that it is not kept. */

import { findCodes } from '../dossiers/find-code.ts'
import { textReply } from './ending.ts'
import type { Turn } from './mind.ts'
import type { TurnInput } from './turn-input.ts'

/** The turn with the notice before its replies, where it does not speak of the number already. */
export function withPrivacyNotice(turn: Turn, { text, now, world }: TurnInput): Turn {
  if (turn.outcome === 'privacy' || turn.outcome === 'dossier') return turn
  const holdsNumber = findCodes(text, now.today).some(
    (reading) =>
      reading.kind === 'look-alike' &&
      (reading.as === 'personal-number' || reading.as === 'old-id-card'),
  )
  if (!holdsNumber) return turn
  const notice = textReply(world.knowledge.phrases.say('privacy.masked'))
  return { ...turn, replies: [notice, ...turn.replies] }
}
