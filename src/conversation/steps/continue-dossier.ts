/** "Sao lâu vậy?", "đến đâu lấy?" after a dossier was shown: asked of that dossier. */

import { encodeAction } from '../action.ts'
import { personChoice } from '../choices.ts'
import { end, textReply } from '../ending.ts'
import type { DossierStanding } from '../state.ts'
import { isInPassing, liveDossier, sureTopic } from '../topic.ts'
import type { Step, TurnInput } from '../turn-input.ts'

/** Longer messages name what they are about. */
const longest = 12

/** What is asked of a dossier: when it is ready, where its result is, what the citizen still owes. */
type Asked = 'when' | 'collect' | 'owed'

/** Tells what holds for any dossier that stands so; what only its owner may see is not told here. */
export const continueDossier: Step = (input) => {
  const dossier = liveDossier(input)
  const asked = dossier && askedOf(dossier.standing, input)
  if (!asked) return null
  const { world } = input
  const { phrases } = world.knowledge
  const again = {
    label: phrases.say('dossier.later.again'),
    choice: encodeAction({ kind: 'look-up', code: dossier.code }),
  }
  const text = phrases.say(`dossier.later.${asked}.${dossier.standing}`)
  return end(input, {
    outcome: 'dossier',
    replies: [textReply(text, [again, personChoice(world)])],
    state: { dossier: { ...dossier, at: input.now.instant } },
  })
}

/** Null for words about something else. */
function askedOf(standing: DossierStanding, input: TurnInput): Asked | null {
  const { facets, steer, length, talk } = input.meaning
  if (length > longest || (talk && talk.outcome !== 'dossier')) return null
  const topic = sureTopic(input)
  if (topic && !isInPassing(topic, input)) return null
  if (steer.includes('late') || facets.includes('duration')) return 'when'
  if (standing === 'waiting-citizen' && facets.some((facet) => owed.has(facet))) return 'owed'
  return facets.some((facet) => facet === 'where' || facet === 'result') ? 'collect' : null
}

const owed: ReadonlySet<string> = new Set(['documents', 'fee', 'steps', 'where', 'how-online'])
