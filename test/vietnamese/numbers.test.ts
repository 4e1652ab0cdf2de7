import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseNumber } from '../../src/vietnamese/numbers.ts'
import { wildText } from './wild.ts'

describe('parseNumber', () => {
  test.each([
    ['14', 14],
    ['1.000.000', 1_000_000],
    ['50,000', 50_000],
    ['50k', 50_000],
    ['2tr', 2_000_000],
    ['2tr5', 2_500_000],
    ['2tr500', 2_500_000],
    ['1,5 triệu', 1_500_000],
    ['2.3 tr', 2_300_000],
    ['1 triệu rưỡi', 1_500_000],
    ['1 trieu ruoi', 1_500_000],
    ['2 triệu 500 nghìn', 2_500_000],
    ['2 trăm nghìn', 200_000],
    ['một tỷ hai', 1_200_000_000],
    ['mười', 10],
    ['mười lăm', 15],
    ['mười lăm'.normalize('NFD'), 15],
    ['muoi lam', 15],
    ['hai mươi mốt', 21],
    ['hai muoi mot', 21],
    ['ba lăm', 35],
    ['một trăm linh năm', 105],
    ['tram', null],
    ['năm mươi nghìn', 50_000],
    ['một nghìn không trăm linh năm', 1005],
    ['bà', null],
    ['nam ba', null],
    ['14 tuổi', null],
    ['1.001193', null],
    ['2tr50', null],
    ['1 nghìn 2 triệu', null],
    ['', null],
  ])('reads %j as %j', (text, expected) => {
    expect(parseNumber(text)).toBe(expected)
  })

  test('reads tokens too', () => {
    expect(parseNumber(['hai', 'trăm', 'nghìn'])).toBe(200_000)
  })

  test('reads back what is written with thousand dots', () => {
    const dotted = (n: number) => n.toLocaleString('vi-VN')
    fc.assert(fc.property(fc.nat(), (n) => parseNumber(dotted(n)) === n))
  })

  test('never throws and never yields a number that is none', () => {
    fc.assert(fc.property(wildText, (text) => Number.isFinite(parseNumber(text) ?? 0)))
  })
})
