import { expect, test } from 'vitest'
import { clockTime, plainDate, plainMoment } from '../../src/web/chat/clock.ts'

const at = new Date(2026, 10, 5, 8, 3).toISOString()

test('today needs only the time', () => {
  expect(clockTime(at, new Date(2026, 10, 5, 23, 59))).toBe('08:03')
})

test('another day is named', () => {
  expect(clockTime(at, new Date(2026, 10, 6, 0, 1))).toBe('05/11/2026 08:03')
})

test('dates are written the way people here write them', () => {
  expect(plainDate('2026-11-05')).toBe('05/11/2026')
  expect(plainDate('không rõ')).toBe('không rõ')
})

test('a moment has its time in Vietnam, a date alone has none', () => {
  expect(plainMoment('2026-11-05T01:03:00.000Z')).toBe('08:03 ngày 05/11/2026')
  expect(plainMoment('2026-11-05T20:30:00+07:00')).toBe('20:30 ngày 05/11/2026')
  expect(plainMoment('2026-11-05')).toBe('05/11/2026')
})
