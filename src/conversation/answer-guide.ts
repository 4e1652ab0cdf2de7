/** The turn that tells a guide: what to look at, what to do, when to turn to a person. */

import type { Guide } from '../knowledge/schema/guide.ts'
import { toldGuide } from './answer/guide.ts'
import { tellRecord } from './answer/told.ts'
import { choiceCodes, dossierChoice, guideChoice, personChoice, refChoices } from './choices.ts'
import { end } from './ending.ts'
import { returnChoice } from './flows/flow-choices.ts'
import type { Turn } from './mind.ts'
import { shareChoice } from './pass-on/share.ts'
import type { Choice } from './reply.ts'
import { askedFacets } from './topic.ts'
import type { TurnInput } from './turn-input.ts'

/** Tells the guide; what it leads to is offered, asked facets go along with the choice. */
export function answerGuide(guide: Guide, input: TurnInput): Turn {
  const choices = choicesAfter(guide, input)
  const share = shareChoice({ kind: 'guide', guide: guide.id }, input.world)
  return end(input, {
    outcome: 'answered',
    replies: [
      {
        kind: 'text',
        text: tellRecord(toldGuide(guide, input), input),
        choices: [...choices, share],
      },
    ],
    considered: choiceCodes(choices),
  })
}

/** Procedures, neighbours, a dossier, a person; with a walkthrough under way, first the way back to it. */
function choicesAfter(guide: Guide, input: TurnInput): readonly Choice[] {
  const { world, state } = input
  return [
    ...returnChoice(state.flow, world),
    ...refChoices(guide.procedures, askedFacets(input), world),
    ...guide.guides.flatMap((id) => guideChoice(id, world)),
    ...(guide.offers.includes('dossier') ? [dossierChoice(world)] : []),
    personChoice(world),
  ]
}
