/** What a record says, in words to be searched: which of a question it can answer, and under which facet. */

import type { Facet } from '../knowledge/schema/intent.ts'
import type { Procedure } from '../knowledge/schema/procedure.ts'

/** The words of a record by the facet they stand under; null = they name it or tell its cases. */
export function recordText(procedure: Procedure): readonly (readonly [Facet | null, string])[] {
  const { documents, fees, benefits, durations, places, online, steps, conditions, result } =
    procedure
  const { title, summary, aliases, utterances, mistakes, cases } = procedure
  const questions = cases.flatMap(({ question, options }) => [
    question,
    ...options.flatMap(({ label, says }) => [label, ...says]),
  ])
  return [
    [null, joined([title, summary, ...aliases, ...utterances, ...questions])],
    ['documents', joined(documents.flatMap(({ name, when, note }) => [name, when, note]))],
    ['fee', joined(fees.flatMap(({ label, text, condition }) => [label, text, condition]))],
    ['benefit', joined(benefits.flatMap(({ label, text, condition }) => [label, text, condition]))],
    ['duration', joined(durations.flatMap(({ label, text }) => [label, text]))],
    ['where', joined([places.submit.text, places.decide.text])],
    ['how-online', joined([online.text, online.inPerson, ...online.steps])],
    ['steps', joined(steps.map(({ text }) => text))],
    ['conditions', joined([...conditions, ...mistakes].map(({ text }) => text))],
    ['result', joined([result.text, result.receive])],
    ['form', joined(documents.flatMap(({ form, from }) => [form, from]))],
  ]
}

function joined(texts: readonly (string | undefined)[]): string {
  return texts.filter((text) => text !== undefined).join('. ')
}
