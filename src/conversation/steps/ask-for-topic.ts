/** "Lệ phí bao nhiêu?" with nothing spoken of before: the facet is clear, the procedure is not. */

import { maskPersonalNumbers } from '../../dossiers/find-code.ts'
import { frequentChoices, topicsChoice } from '../choices.ts'
import { end } from '../ending.ts'
import { liveSubject, namesNothing, sureTopic } from '../topic.ts'
import type { Step } from '../turn-input.ts'

/** Asks which procedure is meant; the facet stays asked for until it is named. */
export const askForTopic: Step = (input) => {
  const { facets } = input.meaning
  if (facets.length === 0 || !namesNothing(input)) return null
  if (liveSubject(input) || sureTopic(input)) return null
  const { world } = input
  const text = world.knowledge.phrases.say('clarify.procedure')
  const choices = [...frequentChoices(world, facets), topicsChoice(world)]
  const said = maskPersonalNumbers(input.text)
  return end(input, {
    outcome: 'clarify',
    replies: [{ kind: 'choices', text, choices }],
    facets,
    said,
  })
}
