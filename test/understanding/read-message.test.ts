import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createSpelling } from '../../src/retrieval/spelling.ts'
import { readMessage, readTogether } from '../../src/understanding/read-message.ts'
import { typeTelex, typeVni } from '../vietnamese/typist.ts'
import { wildText } from '../vietnamese/wild.ts'
import { textOf } from './readings.ts'

const shorthand = new Map([
  ['đk', 'đăng ký'],
  ['ks', 'khai sinh'],
  ['ko', 'không'],
  ['k', 'không'],
  ['cccd', 'căn cước công dân'],
])
const spelling = createSpelling(['ho', 'khau', 'khai', 'sinh', 'lam', 'giay', 'so', 'do'])
const read = (text: string) => readMessage(text, shorthand, spelling)

/** The clauses of a message as read. */
function clausesIn(text: string): readonly string[] {
  const { tokens, clauseStarts } = read(text)
  const starts = [...clauseStarts]
  return starts.map((start, i) => textOf({ tokens: tokens.slice(start, starts[i + 1]) }))
}

describe('a clause', () => {
  test.each([
    ['a comma', 'khai sinh, khai tử', ['khai sinh', 'khai tử']],
    ['a full stop', 'khai sinh. khai tử.', ['khai sinh', 'khai tử']],
    ['a semicolon', 'khai sinh;khai tử', ['khai sinh', 'khai tử']],
    ['a question mark', 'khai sinh? khai tử!', ['khai sinh', 'khai tử']],
    ['a colon', 'gồm: khai sinh', ['gồm', 'khai sinh']],
    ['a bracket', 'giấy (bản sao) và ảnh', ['giấy', 'bản sao', 'và ảnh']],
    ['a quotation mark', '“khai sinh” là gì', ['khai sinh', 'là gì']],
    ['three dots', 'khai sinh… khai tử', ['khai sinh', 'khai tử']],
    ['a new line', 'khai sinh\nkhai tử\r\nhết', ['khai sinh', 'khai tử', 'hết']],
    ['several marks at once', 'khai sinh?!\n\n... khai tử', ['khai sinh', 'khai tử']],
  ])('ends at %s', (_, text, clauses) => {
    expect(clausesIn(text)).toEqual(clauses)
  })

  test.each([
    ['thousands', 'phí 50.000 đồng'],
    ['a decimal comma', 'phí 1,5 triệu'],
    ['a code', 'mã 1.001193 là gì'],
    ['the code of a dossier', 'mã 000.00.01.h26-220518-0004 đâu'],
    ['a date', 'ngày 12/03/2026 đi'],
    ['an hour', 'mở lúc 7:30 sáng'],
    ['a list without spaces', 'hạng a1,2 và b'],
  ])('goes on after %s', (_, text) => {
    expect(clausesIn(text)).toHaveLength(1)
  })

  test('keeps numbers and codes whole', () => {
    expect(textOf(read('phí 50.000, mã H26-220518-0004.'))).toBe('phí 50.000 mã h26-220518-0004')
  })

  test.each(['', '  ', '...', '?!\n,', '🙏'])('is not begun in %j', (text) => {
    expect(read(text)).toEqual({ tokens: [], clauseStarts: new Set(), ownFrom: 0 })
  })
})

describe('a message', () => {
  test.each([
    ['shorthand', 'đk ks cho con ko', 'đăng kí khai sinh cho con không'],
    ['shorthand in capitals', 'CCCD', 'căn cước công dân'],
    ['shorthand at the end of a clause', 'làm ks, dc ko?', 'làm khai sinh dc không'],
    ['a unit after a number', '50 k', '50 k'],
    ['a letter that is no unit', 'k làm', 'không làm'],
    ['run-together words', 'lam hokhau', 'lam ho khau'],
    ['run-together words in capitals', 'SODO', 'so do'],
    ['run-together words with marks', 'làmhokhau', 'làmhokhau'],
    ['a word nobody knows', 'xyzhokhau', 'xyzhokhau'],
    ['a word that is known', 'giay', 'giay'],
    ['full-width letters', 'ＫＨＡＩ ｓｉｎｈ', 'khai sinh'],
    ['fancy letters', '𝐤𝐡𝐚𝐢 sinh', 'khai sinh'],
    ['hidden characters', 'kh\u200bai\u00a0sinh', 'khai sinh'],
    ['the old placing of tones', 'thuỷ hoà', 'thủy hòa'],
    ['Telex', 'lamf laij khai sinh', 'làm lại khai sinh'],
    ['VNI', 'lam2 lai5 khai sinh', 'làm lại khai sinh'],
    ['Telex on one line, VNI on the next', 'ddawng kys\nke61t ho6n', 'đăng kí kết hôn'],
  ])('is read from %s', (_, text, expected) => {
    expect(textOf(read(text))).toBe(expected)
  })

  const sentence = 'làm giấy khai sinh cho con ở đâu, hết bao nhiêu tiền'
  test.each([
    ['decomposed', sentence.normalize('NFD')],
    ['in capitals', sentence.toUpperCase()],
    ['in Telex', typeTelex(sentence)],
    ['in VNI', typeVni(sentence)],
  ])('typed %s reads the same', (_, text) => {
    expect(read(text)).toEqual(read(sentence))
  })

  test('begins its clauses at tokens, the first at the first, for any text', () => {
    fc.assert(
      fc.property(wildText, (text) => {
        const { tokens, clauseStarts } = read(text)
        const starts = [...clauseStarts]
        expect(starts[0]).toBe(tokens.length > 0 ? 0 : undefined)
        expect(starts).toEqual(starts.toSorted((a, b) => a - b))
        expect(Math.max(-1, ...starts)).toBeLessThan(tokens.length)
      }),
    )
  })
})

describe('readTogether', () => {
  test('puts a message after earlier words and tells where it begins', () => {
    const together = readTogether(read('khai sinh'), read('lệ phí, thời gian'))
    expect(textOf(together)).toBe('khai sinh lệ phí thời gian')
    expect(together.ownFrom).toBe(2)
    expect([...together.clauseStarts]).toEqual([0, 2, 4])
  })

  test('is the message itself where nothing was said before', () => {
    expect(readTogether(read(''), read('khai sinh'))).toEqual(read('khai sinh'))
  })
})
