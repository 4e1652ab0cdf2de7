/** The answer to a question on the citizen's case, in their own words: "rồi", "bé bị bỏ rơi", "quay lại". */

import { unsure } from '../../knowledge/cases.ts'
import { fold } from '../../vietnamese/fold.ts'
import { decodeAction } from '../action.ts'
import { closest } from '../cases/closest.ts'
import type { CaseAction } from '../cases/perform-case.ts'
import { performCase } from '../cases/perform-case.ts'
import type { Step, TurnInput } from '../turn-input.ts'

/** Longer messages are questions of their own. */
const longest = 10
/** Share of the words an option must explain. */
const explains = 0.5

/** Takes the answer while the question is the last thing shown. */
export const answerCase: Step = (input) => {
  const actions = offeredCases(input)
  if (!actions.some(({ option }) => option !== null)) return null
  const { text, meaning } = input
  if (!/\p{L}/u.test(text) || meaning.length > longest || meaning.facets.length > 0) return null
  const back = actions.find(({ option }) => option === null)
  if (back && meaning.steer.includes('back')) return performCase(back, input)
  const plain = plainAnswer(actions, input)
  if (plain) return performCase(plain, input)
  const candidates = actions.flatMap((action) =>
    action.option === null ? [] : [{ value: action, texts: wordsFor(action, input) }],
  )
  const action = closest(text, candidates, explains)
  return action ? performCase(action, input) : null
}

/** An option that denies, folded. */
const denial = /^(?:khong|chua)\b/

/** "Có", "rồi", "không" where one of two options denies and the other does not. */
function plainAnswer(actions: readonly CaseAction[], input: TurnInput): CaseAction | undefined {
  const { steer } = input.meaning
  const answers = actions.filter(({ option }) => option !== null && option !== unsure)
  const denies = (action: CaseAction) => denial.test(fold(wordsFor(action, input)[0] ?? ''))
  const no = answers.filter(denies)
  if (answers.length !== 2 || no.length !== 1) return undefined
  if (steer.includes('no')) return no[0]
  const agrees = steer.includes('yes') || steer.includes('done')
  return agrees ? answers.find((action) => !denies(action)) : undefined
}

function offeredCases({ state }: TurnInput): readonly CaseAction[] {
  return (state.offered?.options ?? []).flatMap(({ choice }) => {
    const action = decodeAction(choice)
    return action?.kind === 'case' && action.question !== null ? [action] : []
  })
}

/** The label of the option and what people say instead. */
function wordsFor(action: CaseAction, { world }: TurnInput): readonly string[] {
  const { procedures, phrases } = world.knowledge
  if (action.option === unsure) return [phrases.say('cases.unsure')]
  const question = procedures.get(action.procedure)?.cases.find(({ id }) => id === action.question)
  const option = question?.options.find(({ id }) => id === action.option)
  return option ? [option.label, ...option.says] : []
}
