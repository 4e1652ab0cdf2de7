/** A procedure or a life event: answered when sure; several in one message one after the other. */

import { answerHit } from '../answer-hit.ts'
import { choiceCodes, topicChoice } from '../choices.ts'
import type { Turn } from '../mind.ts'
import { sureTopic } from '../topic.ts'
import type { Step, TurnInput } from '../turn-input.ts'
import { askBack } from './ask-back.ts'

/** Ends turns that speak of a topic. */
export const answerTopic: Step = (input) => {
  // A bare number is the name of nothing.
  if (!/\p{L}/u.test(input.text)) return null
  const sure = sureTopic(input)
  const turn = answerSeveral(input) ?? (sure ? answerHit(sure, input) : askBack(input))
  return turn ? { ...turn, considered: [...turn.considered, ...otherCodes(input)] } : null
}

/** Several topics in one message are answered one after the other. */
function answerSeveral(input: TurnInput): Turn | null {
  const turns = input.meaning.several.flatMap((topic) => {
    const turn = answerHit(topic, input)
    return turn ? [turn] : []
  })
  const last = turns.at(-1)
  if (!last || turns.length < 2) return null
  return {
    ...last,
    replies: turns.flatMap((turn) => turn.replies),
    lookups: turns.flatMap((turn) => turn.lookups),
    considered: turns.flatMap((turn) => turn.considered),
  }
}

/** Codes of the further topics found, for evaluation. */
function otherCodes({ meaning, world }: TurnInput): readonly string[] {
  return choiceCodes(meaning.topics.slice(0, 8).flatMap((topic) => topicChoice(topic, [], world)))
}
