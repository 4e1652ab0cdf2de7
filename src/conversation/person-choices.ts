/** Helping several people one after the other. */

import { encodeAction } from './action.ts'
import type { Choice } from './reply.ts'
import type { State } from './state.ts'
import type { World } from './world.ts'

/** "Người tiếp theo", for whoever is helping someone. */
export function personChoices({ person }: State, { knowledge }: World): readonly Choice[] {
  if (person === 0) return []
  const label = knowledge.phrases.say('person.next')
  return [{ label, choice: encodeAction({ kind: 'next-person' }) }]
}
