import { expect, it } from 'vitest'
import type { Question } from '../../bench/retrieval/material/questions.ts'
import { recallOf } from '../../bench/retrieval/report/score.ts'

const question = (...right: string[]): Question => ({ say: '', right, groups: ['informal'] })
const questions = [question('a'), question('b', 'c'), question('d'), question('e')]
const found = [['a', 'x'], ['x', 'c', 'b'], ['x', 'y', 'z', 'w', 'd'], ['x']]

it('counts the right code in the first one, three and five places', () => {
  expect(recallOf(questions, found, () => true)).toEqual({
    questions: 4,
    at1: 0.25,
    at3: 0.5,
    at5: 0.75,
  })
})

it('counts only the questions that belong', () => {
  const recall = recallOf(questions, found, ({ right }) => right.includes('d'))
  expect(recall).toEqual({ questions: 1, at1: 0, at3: 0, at5: 1 })
})

it('is null for no questions', () => {
  expect(recallOf(questions, found, () => false)).toBeNull()
})
