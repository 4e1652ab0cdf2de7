import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createCsvReader, separatorOf } from '../../src/sheets/csv.ts'

function rowsOf(text: string, separator = ',') {
  const reader = createCsvReader(separator)
  const lines = text.split('\n').map((line, index) => ({ line: index + 1, text: line }))
  return [...lines.flatMap((line) => [...reader.take(line)]), ...reader.end()]
}

const cellsOf = (text: string) => rowsOf(text).map(({ cells }) => cells)

describe('a CSV text', () => {
  it.each([
    [
      'a,b\n1,2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a,"b, c"\n1,2',
      [
        ['a', 'b, c'],
        ['1', '2'],
      ],
    ],
    ['a,"he said ""yes"""', [['a', 'he said "yes"']]],
    [
      'a,"two\nlines"\n1,2',
      [
        ['a', 'two\nlines'],
        ['1', '2'],
      ],
    ],
    [
      'a,b"c\n1,2',
      [
        ['a', 'b"c'],
        ['1', '2'],
      ],
    ],
    [
      'a,\n,b',
      [
        ['a', ''],
        ['', 'b'],
      ],
    ],
    [
      'a,b\n\n  \n1,2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    ['', []],
  ])('%j is read', (text, cells) => {
    expect(cellsOf(text)).toEqual(cells)
  })

  it('loses one line to a quote that stays open, not the rest', () => {
    const rows = rowsOf('a,b\n1,2\n3,"open\n5,6\n7,"shut"\n9,0')
    expect(rows.map(({ line, fault }) => fault ?? line)).toEqual([1, 2, 'open-quote', 4, 5, 6])
    expect(rows.filter(({ fault }) => fault).map(({ line }) => line)).toEqual([3])
  })

  it('loses one line also when no other quote follows in a long file', () => {
    const lines = Array.from({ length: 500 }, (_, i) => (i === 200 ? '1,"open' : `${i},x`))
    const faults = rowsOf(lines.join('\n')).filter(({ fault }) => fault)
    expect(faults.map(({ line }) => line)).toEqual([201])
  })

  it('comes back as it was written', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'ă', '"', ',', ' ', ';') })
    const table = fc.array(fc.tuple(cell, cell, fc.constant('end')), {
      minLength: 1,
      maxLength: 20,
    })
    const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`
    fc.assert(
      fc.property(table, (rows) => {
        expect(cellsOf(rows.map((row) => row.map(quoted).join(',')).join('\n'))).toEqual(rows)
      }),
    )
  })

  it('never throws and never loops, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '"', ',', '\n') }), (text) => {
        expect(rowsOf(text).length).toBeLessThanOrEqual(text.split('\n').length)
      }),
    )
  })
})

it.each([
  ['a;b;c\n1,5;2;3', ';'],
  ['a\tb\tc', '\t'],
  ['a,b', ','],
])('the separator of %j is %j', (text, separator) => {
  expect(separatorOf(text)).toBe(separator)
})
