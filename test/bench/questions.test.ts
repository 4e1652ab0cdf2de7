import { expect, it } from 'vitest'
import { questionsOf } from '../../bench/retrieval/material/questions.ts'
import { readDialogues } from '../../scripts/evaluate/dialogue.ts'

const turn = (say: string, procedures?: readonly string[]) => ({
  say,
  expect: { outcome: ['answered'], ...(procedures ? { procedures } : {}) },
})

const dialogues = [
  { id: '1', turns: [turn('một', ['1.000001']), turn('hai', ['1.000002'])], tags: ['popular'] },
  { id: '2', turns: [turn('mot', ['1.000001'])], tags: ['bare'], twinOf: '1' },
  { id: '3', turns: [turn('ba', ['1.000003'])], tags: ['portal-faq', 'drpie74'] },
  { id: '4', turns: [turn('bon', ['1.000004'])], tags: ['portal-faq', 'bare'] },
  { id: '5', turns: [turn('chào')], tags: [] },
]

it('takes first turns that name a procedure, and groups them', () => {
  const text = dialogues.map((dialogue) => JSON.stringify(dialogue)).join('\n')
  expect(questionsOf(readDialogues(text))).toEqual([
    { say: 'một', right: ['1.000001'], groups: ['informal', 'twin-base'] },
    { say: 'mot', right: ['1.000001'], groups: ['bare'] },
    { say: 'ba', right: ['1.000003'], groups: ['drpie74'] },
    { say: 'bon', right: ['1.000004'], groups: ['portal'] },
  ])
})
