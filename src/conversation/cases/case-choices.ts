/** The choices that lead to a citizen's own case. */

import { unsure } from '../../knowledge/cases.ts'
import type { Procedure } from '../../knowledge/schema/procedure.ts'
import { encodeAction } from '../action.ts'
import type { Choice } from '../reply.ts'
import type { World } from '../world.ts'

export type CaseQuestion = Procedure['cases'][number]

/** "Trường hợp của tôi"; none where every case is the same. */
export function caseChoice({ id, cases }: Procedure, { knowledge }: World): readonly Choice[] {
  if (cases.length === 0) return []
  return [{ label: knowledge.phrases.say('cases.mine'), choice: caseAction(id, null, null) }]
}

/** The answers to a question, "I cannot say" last. */
export function answerChoices(
  { id }: Procedure,
  question: CaseQuestion,
  { knowledge }: World,
): readonly Choice[] {
  const options = question.options.map((option) => ({
    label: option.label,
    choice: caseAction(id, question.id, option.id),
  }))
  const label = knowledge.phrases.say('cases.unsure')
  return [...options, { label, choice: caseAction(id, question.id, unsure) }]
}

/** Asks the question before again. */
export function backChoice({ id }: Procedure, before: CaseQuestion, { knowledge }: World): Choice {
  const label = knowledge.phrases.say('cases.back')
  return { label, choice: caseAction(id, before.id, null) }
}

/** One for each answer given, to change it. */
export function changeChoices(
  { id, cases }: Procedure,
  chosen: readonly string[],
  { knowledge }: World,
): readonly Choice[] {
  return cases.flatMap((question) => {
    const option = question.options.find((one) => chosen.includes(`${question.id}/${one.id}`))
    const answer = option?.label ?? knowledge.phrases.say('cases.unsure')
    const label = knowledge.phrases.say('cases.change', { answer })
    return [{ label, choice: caseAction(id, question.id, null) }]
  })
}

function caseAction(procedure: string, question: string | null, option: string | null): string {
  return encodeAction({ kind: 'case', procedure, question, option })
}
