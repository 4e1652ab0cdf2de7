import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatMoney, parseMoney } from '../../src/vietnamese/money.ts'

test.each([
  [0, '0 đồng'],
  [999, '999 đồng'],
  [50_000, '50.000 đồng'],
  [1_234_567, '1.234.567 đồng'],
  [-5_000, '-5.000 đồng'],
])('formatMoney writes %i as %s', (amount, expected) => {
  expect(formatMoney(amount)).toBe(expected)
})

test.each([
  ['50.000đ', 50_000],
  ['50.000 đồng', 50_000],
  ['50000 dong', 50_000],
  ['50.000', 50_000],
  ['50k', 50_000],
  ['2tr5', 2_500_000],
  ['1 triệu rưỡi', 1_500_000],
  ['hai trăm nghìn đồng', 200_000],
  ['hai tram nghin'.normalize('NFD'), 200_000],
  ['50', null],
  ['mười lăm', null],
  ['miễn phí', null],
  ['50.000 người', null],
  ['đồng', null],
])('parseMoney reads %j as %j', (text, expected) => {
  expect(parseMoney(text)).toBe(expected)
})

test('parseMoney reads back what formatMoney writes', () => {
  fc.assert(fc.property(fc.nat(), (amount) => parseMoney(formatMoney(amount)) === amount))
})
