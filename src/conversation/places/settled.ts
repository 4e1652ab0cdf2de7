/** The citizen's commune is known: where to go there, for the procedure spoken of or in general. */

import type { Commune } from '../../knowledge/units/unit-list.ts'
import { formatDate } from '../../vietnamese/dates.ts'
import { answerEntry } from '../answer-entry.ts'
import { frequentChoices } from '../choices.ts'
import { end, textReply } from '../ending.ts'
import type { Turn } from '../mind.ts'
import type { TurnInput } from '../turn-input.ts'
import type { World } from '../world.ts'
import { desksText } from './local-desk.ts'
import type { ToldFor } from './question.ts'

/** Tells where to go in `commune`, after `intro`, and remembers the commune. */
export function settled(
  commune: Commune,
  intro: string,
  { entry, facets }: ToldFor,
  input: TurnInput,
): Turn {
  const { world } = input
  const place = commune.code
  const opening = [intro, ...sourceText(world)].join('\n')
  if (entry) {
    const turn = answerEntry(entry, facets, { ...input, state: { ...input.state, place } })
    return { ...turn, replies: [textReply(opening), ...turn.replies] }
  }
  const { phrases } = world.knowledge
  const text = [opening, desksText(commune, world), phrases.say('place.whatFor')].join('\n')
  return end(input, {
    outcome: 'answered',
    replies: [textReply(text, frequentChoices(world, ['where']))],
    state: { place },
    facets: ['where'],
  })
}

function sourceText({ knowledge: { units, phrases } }: World): readonly string[] {
  if (!units.edition) return []
  return [phrases.say('place.source', { date: formatDate(units.edition.asOf) })]
}
