/** How often the right procedure was found, by group of questions. */

import type { Question } from '../material/questions.ts'

/** Shares of questions with a right procedure in the first one, three and five; null for no questions. */
export type Recall = {
  readonly questions: number
  readonly at1: number
  readonly at3: number
  readonly at5: number
} | null

/** Recall over questions and the codes found for each, best first. */
export function recallOf(
  questions: readonly Question[],
  found: readonly (readonly string[])[],
  belongs: (question: Question) => boolean,
): Recall {
  const places = questions.flatMap((question, i) =>
    belongs(question) ? [placeOf(question, found[i] ?? [])] : [],
  )
  if (places.length === 0) return null
  const within = (n: number) => places.filter((place) => place < n).length / places.length
  return { questions: places.length, at1: within(1), at3: within(3), at5: within(5) }
}

/** Place of the first right code, from 0; Infinity where there is none. */
function placeOf({ right }: Question, codes: readonly string[]): number {
  const place = codes.findIndex((code) => right.includes(code))
  return place < 0 ? Number.POSITIVE_INFINITY : place
}
