/** A picture without a dossier code on it; codes on pictures are read like typed ones. */

import { dossierChoice } from '../choices.ts'
import { end, textReply } from '../ending.ts'
import type { Step } from '../turn-input.ts'

/** An identity card is refused; everything else is told how a code can be read from it. */
export const lookAtPicture: Step = (input) => {
  const { seen } = input
  if (seen === null || seen.kind === 'codes') return null
  const { phrases } = input.world.knowledge
  const isCard = seen.kind === 'identity-card'
  return end(input, {
    outcome: isCard ? 'privacy' : 'dossier',
    replies: [textReply(phrases.say(`dossier.picture.${seen.kind}`), [dossierChoice(input.world)])],
    state: { awaitingCode: input.state.awaitingCode },
  })
}
