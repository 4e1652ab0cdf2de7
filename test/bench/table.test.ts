import { describe, expect, it } from 'vitest'
import { msText, numberText } from '../../bench/retrieval/report/numbers.ts'
import { tableOf } from '../../bench/retrieval/report/table.ts'

it('lines its columns up, the first to the left, the others to the right', () => {
  const table = tableOf(
    ['máy tìm', 'ms'],
    [
      ['MiniSearch', '7'],
      ['ta', '1.430'],
    ],
  )
  expect(table).toBe(
    [
      '| máy tìm    |    ms |',
      '| ---------- | ----: |',
      '| MiniSearch |     7 |',
      '| ta         | 1.430 |',
    ].join('\n'),
  )
})

it('leaves a missing cell blank', () => {
  expect(tableOf(['a', 'b'], [['x']]).split('\n')[2]).toBe('| x   |     |')
})

describe('numbers', () => {
  it.each([
    [6655, 0, '6.655'],
    [2.349, 2, '2,35'],
    [41, 2, '41'],
  ])('%d with %d decimals is %s', (value, decimals, text) => {
    expect(numberText(value, decimals)).toBe(text)
  })

  it.each([
    [0.1234, '0,12'],
    [4.8765, '4,88'],
    [3090.4, '3.090'],
  ])('%d milliseconds are %s', (value, text) => {
    expect(msText(value)).toBe(text)
  })
})
