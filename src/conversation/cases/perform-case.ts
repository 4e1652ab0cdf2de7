/** "Trường hợp của tôi": the questions one by one, then what holds for the citizen. */

import { knownAnswers, questionOf, unsure, withAnswer } from '../../knowledge/cases.ts'
import type { Procedure } from '../../knowledge/schema/procedure.ts'
import type { Action } from '../action.ts'
import { refOf } from '../answer/compose.ts'
import { refCode } from '../choices.ts'
import { endOff } from '../end-off.ts'
import { end } from '../ending.ts'
import { returnChoice } from '../flows/flow-choices.ts'
import type { Turn } from '../mind.ts'
import { shareChoice } from '../pass-on/share.ts'
import { chosenFor, withChosen } from '../state.ts'
import type { TurnInput } from '../turn-input.ts'
import type { CaseQuestion } from './case-choices.ts'
import { answerChoices, backChoice } from './case-choices.ts'
import { changesBetween } from './changes.ts'
import { personalAnswer } from './personal-answer.ts'

export type CaseAction = Extract<Action, { readonly kind: 'case' }>

/** Asks, takes an answer or shows the list; null when procedure, question or option has gone. */
export function performCase(action: CaseAction, input: TurnInput): Turn | null {
  const procedure = input.world.knowledge.procedures.get(action.procedure)
  if (!procedure || procedure.cases.length === 0) return null
  const off = endOff(procedure.id, input)
  if (off) return off
  const chosen = knownAnswers(procedure, chosenFor(input.state, procedure.id))
  if (action.question === null) return goOn(procedure, chosen, input)
  const question = procedure.cases.find(({ id }) => id === action.question)
  if (!question) return null
  if (action.option === null) return ask(procedure, question, chosen, input)
  return take(procedure, question, action.option, input)
}

function take(
  procedure: Procedure,
  question: CaseQuestion,
  option: string,
  input: TurnInput,
): Turn | null {
  if (option !== unsure && !question.options.some(({ id }) => id === option)) return null
  const before = knownAnswers(procedure, chosenFor(input.state, procedure.id))
  const chosen = withAnswer(procedure, before, `${question.id}/${option}`)
  const wasWhole = openQuestion(procedure, before) === undefined
  const changes = wasWhole ? changesBetween(procedure, { before, after: chosen }, input) : []
  return goOn(procedure, chosen, input, changes)
}

/** The next question, or the list when all are answered. */
function goOn(
  procedure: Procedure,
  chosen: readonly string[],
  input: TurnInput,
  changes: readonly string[] = [],
): Turn {
  const open = openQuestion(procedure, chosen)
  return open ? ask(procedure, open, chosen, input) : tell(procedure, chosen, input, changes)
}

function openQuestion({ cases }: Procedure, chosen: readonly string[]): CaseQuestion | undefined {
  return cases.find(({ id }) => !chosen.some((answer) => questionOf(answer) === id))
}

function ask(
  procedure: Procedure,
  question: CaseQuestion,
  chosen: readonly string[],
  input: TurnInput,
): Turn {
  const { world } = input
  const index = procedure.cases.indexOf(question)
  const before = procedure.cases[index - 1]
  const text = world.knowledge.phrases.say('cases.question', {
    title: procedure.title,
    number: index + 1,
    of: procedure.cases.length,
    question: question.question,
  })
  const choices = [
    ...answerChoices(procedure, question, world),
    ...(before ? [backChoice(procedure, before, world)] : []),
  ]
  return end(input, {
    outcome: 'clarify',
    replies: [{ kind: 'choices', text, choices }],
    state: remembered(procedure, chosen, input),
    considered: [refCode(refOf(procedure))],
  })
}

function tell(
  procedure: Procedure,
  chosen: readonly string[],
  input: TurnInput,
  changes: readonly string[],
): Turn {
  const answer = personalAnswer(procedure, chosen, changes, input)
  const back = returnChoice(input.state.flow, input.world)
  // Shared is what holds for everybody, not this case.
  const subject = { kind: 'procedure', procedure: procedure.id, facets: answer.facets } as const
  const choices = [...back, ...answer.choices, shareChoice(subject, input.world)]
  return end(input, {
    outcome: 'answered',
    replies: [{ ...answer, choices }],
    facets: answer.facets,
    state: remembered(procedure, chosen, input),
    considered: [refCode(refOf(procedure))],
  })
}

function remembered({ id }: Procedure, chosen: readonly string[], { state, now }: TurnInput) {
  return {
    cases: withChosen(state, { procedure: id, chosen }),
    subject: { procedure: id, at: now.instant },
  }
}
