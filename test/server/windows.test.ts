import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createWindows } from '../../src/server/windows.ts'

describe('windows', () => {
  it('let a key take its points, then tell how long its window lasts', () => {
    const windows = createWindows({ points: 2, ms: 1000 })
    expect([0, 10, 20, 999].map((now) => windows.take('a', now))).toEqual([0, 0, 980, 1])
  })

  it('begin anew when a window has ended', () => {
    const windows = createWindows({ points: 1, ms: 1000 })
    expect([0, 999, 1000, 1001].map((now) => windows.take('a', now))).toEqual([0, 1, 0, 999])
  })

  it('count each key by itself', () => {
    const windows = createWindows({ points: 1, ms: 1000 })
    expect(['a', 'b', 'a', 'b'].map((key) => windows.take(key, 0))).toEqual([0, 0, 1000, 1000])
  })

  it('forget the window that began first when there are too many', () => {
    const windows = createWindows({ points: 1, ms: 1000, most: 2 })
    const keys = ['a', 'b', 'c', 'c', 'd', 'b', 'a']
    expect(keys.map((key, now) => windows.take(key, now))).toEqual([0, 0, 0, 999, 0, 0, 0])
  })

  it('never let more than its points through in one window, whoever asks when', () => {
    const step = fc.record({ key: fc.constantFrom('a', 'b', 'c'), after: fc.nat(400) })
    fc.assert(
      fc.property(
        fc.array(step, { maxLength: 200 }),
        fc.integer({ min: 1, max: 5 }),
        (steps, points) => {
          const windows = createWindows({ points, ms: 1000 })
          const began = new Map<string, { at: number; let: number }>()
          let now = 0
          for (const { key, after } of steps) {
            now += after
            const open = began.get(key)
            const window = open && now < open.at + 1000 ? open : { at: now, let: 0 }
            began.set(key, window)
            const wait = windows.take(key, now)
            expect(wait === 0).toBe(window.let < points)
            if (wait === 0) window.let += 1
            else expect(wait).toBe(window.at + 1000 - now)
          }
        },
      ),
    )
  })
})
