/** "Trường hợp nhà tôi thì cần giấy gì": asks for the citizen's case of the topic, or of the subject under way. */

import { withAnswer } from '../../knowledge/cases.ts'
import type { Procedure } from '../../knowledge/schema/procedure.ts'
import { performCase } from '../cases/perform-case.ts'
import { toldAnswers } from '../cases/told-answers.ts'
import type { State } from '../state.ts'
import { chosenFor, withChosen } from '../state.ts'
import { likelyTopics, liveSubject, sureTopic } from '../topic.ts'
import type { Step, TurnInput } from '../turn-input.ts'

/** What a personal list tells, and what "thì sao" is heard as; other questions are answered as they are. */
const listed: readonly string[] = ['documents', 'fee', 'benefit', 'duration', 'conditions', 'steps']

/** Begins the questions where the procedure has cases. */
export const takeCase: Step = (input) => {
  const { steer, facets } = input.meaning
  if (!steer.includes('mine') || facets.some((facet) => !listed.includes(facet))) return null
  const procedure = procedureMeant(input)
  if (!procedure) return null
  const action = { kind: 'case', procedure: procedure.id, question: null, option: null } as const
  return performCase(action, { ...input, state: withTold(procedure, input) })
}

/** What the message tells of the case needs no question. */
function withTold(procedure: Procedure, { state, text }: TurnInput): State {
  const before = chosenFor(state, procedure.id)
  const chosen = toldAnswers(procedure, text).reduce(
    (answers, told) => withAnswer(procedure, answers, told),
    before,
  )
  if (chosen.length === 0) return state
  return { ...state, cases: withChosen(state, { procedure: procedure.id, chosen }) }
}

function procedureMeant(input: TurnInput): Procedure | undefined {
  const { procedures } = input.world.knowledge
  const sure = sureTopic(input)
  if (sure) return procedures.get(sure.id)
  const subject = liveSubject(input)
  if (subject?.kind === 'curated') return subject.procedure
  const [likely] = likelyTopics(input)
  return likely && procedures.get(likely.id)
}
