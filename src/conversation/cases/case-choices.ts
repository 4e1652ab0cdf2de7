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

/** One for each answer given, to change it; an answer that says little alone is named by its number. */
export function changeChoices(
  { id, cases }: Procedure,
  chosen: readonly string[],
  { knowledge: { phrases } }: World,
): readonly Choice[] {
  return cases.map((question, i) => {
    const answer = answerOf(question, chosen)?.label ?? phrases.say('cases.unsure')
    const label = isPlain(answer)
      ? phrases.say('cases.changeNumber', { number: i + 1 })
      : phrases.say('cases.change', { answer })
    return { label, choice: caseAction(id, question.id, null) }
  })
}

/** The answers in the words of their options, after the question where these say little alone. */
export function answersIn({ cases }: Procedure, chosen: readonly string[]): readonly string[] {
  return cases.flatMap((question) => {
    const label = answerOf(question, chosen)?.label
    if (label === undefined) return []
    return [isPlain(label) ? `${question.question} ${label}` : label]
  })
}

function answerOf({ id, options }: CaseQuestion, chosen: readonly string[]) {
  return options.find((option) => chosen.includes(`${id}/${option.id}`))
}

/** "Có", "Không", "Phải", "Chưa có". */
function isPlain(label: string): boolean {
  return label.length <= plainLength
}

const plainLength = 8

function caseAction(procedure: string, question: string | null, option: string | null): string {
  return encodeAction({ kind: 'case', procedure, question, option })
}
