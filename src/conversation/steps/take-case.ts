/** "Trường hợp nhà tôi thì cần giấy gì": asks for the citizen's case of the topic, or of the subject under way. */

import type { Procedure } from '../../knowledge/schema/procedure.ts'
import { performCase } from '../cases/perform-case.ts'
import { likelyTopics, liveSubject, sureTopic } from '../topic.ts'
import type { Step, TurnInput } from '../turn-input.ts'

/** What a personal list tells, and what "thì sao" is heard as; other questions are answered as they are. */
const listed: readonly string[] = ['documents', 'fee', 'duration', 'conditions', 'steps']

/** Begins the questions where the procedure has cases. */
export const takeCase: Step = (input) => {
  const { steer, facets } = input.meaning
  if (!steer.includes('mine') || facets.some((facet) => !listed.includes(facet))) return null
  const procedure = procedureMeant(input)
  if (!procedure) return null
  const action = { kind: 'case', procedure: procedure.id, question: null, option: null } as const
  return performCase(action, input)
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
