/** Asks in which commune the citizen lives; the next message is then read as a place. */

import { catalogueEntry } from '../../knowledge/catalogue.ts'
import { encodeAction } from '../action.ts'
import { end, textReply } from '../ending.ts'
import type { Turn } from '../mind.ts'
import type { Choice } from '../reply.ts'
import type { State } from '../state.ts'
import type { TurnInput } from '../turn-input.ts'
import type { World } from '../world.ts'

/** The question; a procedure it is asked for becomes the subject. */
export function askForPlace(procedure: string | null, input: TurnInput, key = 'place.ask'): Turn {
  const { world } = input
  const { phrases, settings, units } = world.knowledge
  if (units.communes.size === 0) {
    const text = phrases.say('place.notLoaded', { contact: settings.contact })
    return end(input, { outcome: 'out-of-scope', replies: [textReply(text)] })
  }
  return end(input, {
    outcome: 'clarify',
    replies: [textReply(phrases.say(key))],
    state: { ...awaiting, ...subjectOf(procedure, input) },
  })
}

/** What the state remembers of the question. */
export const awaiting: Partial<State> = { awaitingPlace: true }

/** The procedure a place is told for, as the subject. */
export function subjectOf(procedure: string | null, { world, now }: TurnInput): Partial<State> {
  if (procedure === null || !catalogueEntry(world.knowledge, procedure)) return {}
  return { subject: { procedure, at: now.instant } }
}

/** "Nơi nộp ở xã, phường tôi". */
export function nearChoice(procedure: string | null, { knowledge }: World): Choice {
  return {
    label: knowledge.phrases.say('place.near'),
    choice: encodeAction({ kind: 'ask-place', procedure }),
  }
}
