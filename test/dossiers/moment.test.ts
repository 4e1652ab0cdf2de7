import { describe, expect, it } from 'vitest'
import { dayOf, instantOf, readCompactMoment, readMoment } from '../../src/dossiers/moment.ts'

describe('a moment in a sheet', () => {
  it.each([
    ['2026-11-05', '2026-11-05'],
    ['2026-11-05 08:30', '2026-11-05T08:30+07:00'],
    ['2026-11-05T08:30:00Z', '2026-11-05T08:30:00Z'],
    ['20261105083000', '2026-11-05T08:30:00+07:00'],
    ['20261105', '2026-11-05'],
    ['05/11/2026', '2026-11-05'],
    ['5/11/2026 8:30', '2026-11-05T08:30+07:00'],
    ['05-11-2026 08:30:15', '2026-11-05T08:30:15+07:00'],
    ['08:30 05/11/2026', '2026-11-05T08:30+07:00'],
    ['8h30 ngày 05.11.2026', '2026-11-05T08:30+07:00'],
  ])('%s is %s', (text, moment) => {
    expect(readMoment(text)).toBe(moment)
  })

  it.each([
    '',
    'hôm qua',
    '31/02/2026',
    '05/13/2026',
    '05/11/26',
    '2026-02-30',
    '20261305083000',
    '05/11/2026 25:00',
    '05/11/2026 08:30 và 09:30',
    '012345678901',
  ])('%s is none', (text) => {
    expect(readMoment(text)).toBeNull()
  })

  it('in a national message is fourteen digits of Vietnamese time', () => {
    expect(readCompactMoment('20260105083000')).toBe('2026-01-05T08:30:00+07:00')
    expect(readCompactMoment('05/01/2026')).toBeNull()
  })

  it('belongs to a day in Vietnam, wherever its offset lies', () => {
    expect(dayOf('2026-11-05T20:00:00Z')).toBe('2026-11-06')
    expect(dayOf('2026-11-05')).toBe('2026-11-05')
    expect(instantOf('2026-11-05')).toBe(Date.parse('2026-11-04T17:00:00Z'))
  })
})
