/** Which facts belong to a citizen's case: answers to a procedure's case questions, as `question/option`. */

import type { Procedure } from './schema/procedure.ts'

/** `question/-`: the citizen cannot say. */
export const unsure = '-'

/** `maybe` while a question the fact depends on is open or cannot be answered. */
export type Belonging = 'yes' | 'maybe' | 'no'

/**
 * Whether a fact with these `cases` holds for the chosen options. Options of one question are
 * alternatives; of several questions each must fit.
 */
export function belongs(
  cases: readonly string[] | undefined,
  chosen: readonly string[],
): Belonging {
  if (cases === undefined) return 'yes'
  const each = [...new Set(cases.map(questionOf))].map((question) => {
    const answer = chosen.find((one) => questionOf(one) === question)
    if (answer === undefined || answer === `${question}/${unsure}`) return 'maybe'
    return cases.includes(answer) ? 'yes' : 'no'
  })
  if (each.includes('no')) return 'no'
  return each.includes('maybe') ? 'maybe' : 'yes'
}

/** The answers with one more, in the order of the questions; what is no option of the procedure falls away. */
export function withAnswer(
  procedure: Procedure,
  chosen: readonly string[],
  answer: string,
): readonly string[] {
  const all = [answer, ...chosen.filter((one) => questionOf(one) !== questionOf(answer))]
  return knownAnswers(procedure, all)
}

/** Those of `chosen` that answer a question of the procedure, in the order of the questions. */
export function knownAnswers({ cases }: Procedure, chosen: readonly string[]): readonly string[] {
  return cases.flatMap(({ id, options }) => {
    const valid = [...options.map((option) => option.id), unsure].map((one) => `${id}/${one}`)
    return chosen.find((one) => valid.includes(one)) ?? []
  })
}

/** `qua-han/roi` → `qua-han`. */
export function questionOf(answer: string): string {
  return answer.replace(/\/.*$/, '')
}

/** The procedure as it is in one case: what belongs to other cases is left out. */
export function inCase(procedure: Procedure, chosen: readonly string[]): Procedure {
  if (chosen.length === 0) return procedure
  const holds = ({ cases }: { readonly cases?: readonly string[] | undefined }) =>
    belongs(cases, chosen) !== 'no'
  return {
    ...procedure,
    documents: procedure.documents.filter(holds),
    fees: procedure.fees.filter(holds),
    benefits: procedure.benefits.filter(holds),
    durations: procedure.durations.filter(holds),
    conditions: procedure.conditions.filter(holds),
  }
}
