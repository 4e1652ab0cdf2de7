/** The turn that lists what a life event leads to. */

import type { Facet } from '../knowledge/schema/intent.ts'
import type { LifeEvent } from '../knowledge/schema/life-event.ts'
import { shownSteps, toldLifeEvent } from './answer/life-event.ts'
import { tellRecord } from './answer/told.ts'
import { choiceCodes } from './choices.ts'
import { end } from './ending.ts'
import type { Turn } from './mind.ts'
import { shareChoice } from './pass-on/share.ts'
import type { TurnInput } from './turn-input.ts'

/** Lists the procedures with why and when each is done, to choose from; asked facets go along with the choice. */
export function answerLifeEvent(
  event: LifeEvent,
  facets: readonly Facet[],
  input: TurnInput,
): Turn {
  const shown = shownSteps(event, facets, input)
  const choices = shown.map(({ choice }) => choice)
  const share = shareChoice({ kind: 'life-event', event: event.id }, input.world)
  const told = tellRecord(toldLifeEvent(event, shown, input), input)
  const text = `${told}\n\n${input.world.knowledge.phrases.say('clarify.lifeEvent')}`
  return end(input, {
    outcome: 'clarify',
    replies: [{ kind: 'choices', text, choices: [...choices, share] }],
    facets,
    state: { subject: null, event: { id: event.id, at: input.now.instant } },
    considered: choiceCodes(choices),
  })
}
