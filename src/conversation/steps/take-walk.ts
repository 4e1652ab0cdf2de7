/** "Hướng dẫn từng bước": begins the walkthrough of the topic, or of the subject under way. */

import type { Procedure } from '../../knowledge/schema/procedure.ts'
import { performFlow } from '../flows/perform-flow.ts'
import { likelyTopics, liveSubject, sureTopic } from '../topic.ts'
import type { Step, TurnInput } from '../turn-input.ts'

/** Begins a walkthrough when one is asked for and there is one. */
export const takeWalk: Step = (input) => {
  if (!input.meaning.steer.includes('walk')) return null
  const flow = walkedProcedure(input)?.walkthrough
  return flow ? performFlow({ kind: 'flow', flow, step: 0, move: 'show' }, input) : null
}

/** Of several likely topics the one that has a walkthrough is meant. */
function walkedProcedure(input: TurnInput): Procedure | undefined {
  const { procedures } = input.world.knowledge
  const topic = sureTopic(input)
  if (topic?.kind === 'procedure') return procedures.get(topic.id)
  const likely = likelyTopics(input).flatMap(({ id }) => procedures.get(id) ?? [])
  const walked = likely.find(({ walkthrough }) => walkthrough !== undefined)
  if (walked) return walked
  const subject = liveSubject(input)
  return subject?.kind === 'curated' ? subject.procedure : undefined
}
