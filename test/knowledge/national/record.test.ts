import { describe, expect, it } from 'vitest'
import {
  nationalEntry,
  nationalProcedure,
  recordKind,
} from '../../../src/knowledge/national/record.ts'
import { entryLine, procedureLine } from '../../support/national-lines.ts'

describe('a line', () => {
  it.each([
    ['of procedures', procedureLine({}), 'procedure'],
    ['of the index', entryLine({}), 'entry'],
    ['of something else', { code: '1.000001', name: 'x' }, null],
    ['that is a list', [], null],
    ['that is null', null, null],
    ['that is a text', 'x', null],
  ])('%s is told apart', (_, line, kind) => {
    expect(recordKind(line)).toBe(kind)
  })

  it('of a name alone is enough', () => {
    const { code, name, source } = procedureLine({})
    const record = nationalProcedure.parse({ code, name, source })
    expect(record).toMatchObject({ channels: [], documents: [], levels: [], scope: 'national' })
  })

  it('loses the suffix of an agency from its code', () => {
    expect(nationalEntry.parse(entryLine({ code: '1.002952.000.00.00.H17' })).code).toBe('1.002952')
  })

  it.each([
    [{ code: 'G22.99.08' }],
    [{ name: '' }],
    [{ channels: [{ type: 'pigeon' }] }],
    [{ documents: [{ name: 'Đơn', originals: 'một' }] }],
    [{ source: {} }],
  ])('with a wrong field is refused: %j', (fields) => {
    expect(nationalProcedure.safeParse({ ...procedureLine({}), ...fields }).success).toBe(false)
  })
})
