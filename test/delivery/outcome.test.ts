import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Sent } from '../../src/channels/channel.ts'
import { backoff, outcomeOf } from '../../src/delivery/outcome.ts'

const now = new Date('2026-11-22T03:00:00.000Z')

describe('what becomes of a part', () => {
  it.each<[Sent, object]>([
    [
      { kind: 'delivered', messageId: 'm' },
      { status: 'delivered', messageId: 'm' },
    ],
    [{ kind: 'delivered' }, { status: 'delivered' }],
    [
      { kind: 'wait', afterMs: 3000 },
      { status: 'waiting', reason: 'asked to wait', dueAt: '2026-11-22T03:00:03.000Z' },
    ],
    [
      { kind: 'failed', reason: '502' },
      { status: 'waiting', reason: '502', dueAt: '2026-11-22T03:00:02.000Z' },
    ],
    [
      { kind: 'uncertain', reason: 'timeout' },
      { status: 'uncertain', reason: 'timeout' },
    ],
    [
      { kind: 'refused', reason: '400' },
      { status: 'refused', reason: '400' },
    ],
    [
      { kind: 'gone', reason: 'blocked' },
      { status: 'gone', reason: 'blocked' },
    ],
  ])('that came to %j', (sent, outcome) => {
    const part = { position: 7, attempts: 2, repeats: 0, createdAt: now.toISOString() }
    expect(outcomeOf({ part, sent, now, chance: 1 })).toEqual({ position: 7, ...outcome })
  })

  it.each<[Sent, string]>([
    [{ kind: 'wait', afterMs: 3000 }, 'asked to wait for longer than a day'],
    [{ kind: 'failed', reason: '502' }, '502'],
  ])(
    'that keeps coming to %j is given up after a day and shown to the operator',
    (sent, reason) => {
      const createdAt = new Date(now.getTime() - 86_400_001).toISOString()
      const part = { position: 7, attempts: 900, repeats: 0, createdAt }
      const outcome = outcomeOf({ part, sent, now, chance: 1 })
      expect(outcome).toEqual({ position: 7, status: 'exhausted', reason })
    },
  )

  it('does not wait longer for having been killed while sending', () => {
    const part = { position: 7, attempts: 9, repeats: 8, createdAt: now.toISOString() }
    const sent = { kind: 'failed', reason: '502' } as const
    expect(outcomeOf({ part, sent, now, chance: 1 })).toMatchObject({
      dueAt: '2026-11-22T03:00:01.000Z',
    })
  })

  it('is exhausted when it still fails after a day', () => {
    const part = { position: 7, attempts: 99, repeats: 0, createdAt: '2026-11-21T02:59:59.000Z' }
    const sent = { kind: 'failed', reason: '502' } as const
    expect(outcomeOf({ part, sent, now, chance: 1 })).toMatchObject({ status: 'exhausted' })
  })
})

describe('the pause after a failure', () => {
  it.each([
    [1, 1000],
    [2, 2000],
    [5, 16_000],
    [11, 120_000],
    [5000, 120_000],
  ])('is at most, after %i tries, %i ms', (attempts, longest) => {
    expect(backoff(attempts, 1)).toBe(longest)
    expect(backoff(attempts, 0)).toBe(longest / 2)
  })

  it('lies between a half and the whole, by chance', () => {
    const tries = fc.integer({ min: 1, max: 50 })
    fc.assert(
      fc.property(tries, fc.double({ min: 0, max: 1, noNaN: true }), (attempts, chance) => {
        const pause = backoff(attempts, chance)
        expect(pause).toBeGreaterThanOrEqual(500)
        expect(pause).toBeLessThanOrEqual(120_000)
      }),
    )
  })
})
