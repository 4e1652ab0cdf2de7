import { describe, expect, it } from 'vitest'
import { type Reach, wayToReach, windowAt } from '../../../src/channels/zalo-oa/window.ts'

const now = new Date('2026-11-22T03:00:00Z')
const hour = 3_600_000
const ago = (hours: number) => new Date(now.getTime() - hours * hour).toISOString()

describe('the window to write in', () => {
  it.each([
    [0, 'free'],
    [48, 'free'],
    [48.01, 'paid'],
    [7 * 24, 'paid'],
    [7 * 24 + 0.01, 'closed'],
    [-1, 'free'],
  ])('%d hours after the last sign of life is %s', (hours, window) => {
    expect(windowAt(ago(hours), now)).toBe(window)
  })

  it('is closed to who never wrote', () => expect(windowAt(null, now)).toBe('closed'))
})

describe('the way to reach somebody', () => {
  const reach: Reach = {
    lastInteraction: ago(1),
    now,
    mayPay: false,
    hasTemplate: false,
    hasPhone: false,
  }

  it.each<[string, Partial<Reach>, object]>([
    ['within two days is a free message', {}, { kind: 'consultation', price: 'free' }],
    ['later is none, unless we may pay', { lastInteraction: ago(49) }, { kind: 'none' }],
    [
      'later is a paid message',
      { lastInteraction: ago(49), mayPay: true },
      { kind: 'consultation', price: 'paid' },
    ],
    [
      'later is a template when there is one',
      { lastInteraction: ago(49), hasTemplate: true },
      { kind: 'template', by: 'user' },
    ],
    [
      'after a week money does not help',
      { lastInteraction: ago(200), mayPay: true },
      { kind: 'none' },
    ],
    [
      'after a week is a template',
      { lastInteraction: ago(200), mayPay: true, hasTemplate: true },
      { kind: 'template', by: 'user' },
    ],
    [
      'after a year is one by telephone',
      { lastInteraction: ago(366 * 24), hasTemplate: true, hasPhone: true },
      { kind: 'template', by: 'phone' },
    ],
    [
      'after a year is none without a number',
      { lastInteraction: ago(366 * 24), hasTemplate: true },
      { kind: 'none' },
    ],
    [
      'of a stranger is a template by telephone',
      { lastInteraction: null, hasTemplate: true, hasPhone: true },
      { kind: 'template', by: 'phone' },
    ],
    [
      'of a stranger is none without a template',
      { lastInteraction: null, mayPay: true, hasPhone: true },
      { kind: 'none' },
    ],
  ])('%s', (_, change, way) => {
    expect(wayToReach({ ...reach, ...change })).toEqual(way)
  })
})
