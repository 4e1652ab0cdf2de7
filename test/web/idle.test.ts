import { expect, test } from 'vitest'
import { createIdleWatch, type IdleClock } from '../../src/web/chat/talk/idle.ts'

const minute = 60_000

/** A watch whose time passes only when told to. */
function watchByHand(lastSeen = 0) {
  const seen: string[] = []
  let now = 60 * minute
  let due: { readonly work: () => void; readonly at: number } | null = null
  const clock: IdleClock = {
    nowMs: () => now,
    later(work, ms) {
      const mine = { work, at: now + ms }
      due = mine
      return () => {
        if (due === mine) due = null
      }
    },
  }
  const told = {
    seen: () => lastSeen,
    keepSeen: () => {},
    onWarn: () => seen.push('warn'),
    onBack: () => seen.push('back'),
    onEnd: () => seen.push('end'),
  }
  const watch = createIdleWatch(told, clock)
  const pass = (ms: number) => {
    const end = now + ms
    while (due && due.at <= end) {
      const { work, at } = due
      now = Math.max(now, at)
      due = null
      work()
    }
    now = end
  }
  const sleep = (ms: number) => {
    now += ms
    pass(0)
  }
  return { watch, seen, pass, sleep }
}

test('warns after nine idle minutes and ends after ten', () => {
  const { watch, seen, pass } = watchByHand()
  watch.start()
  pass(9 * minute - 1)
  expect(seen).toEqual([])
  pass(1)
  expect(seen).toEqual(['warn'])
  pass(minute)
  expect(seen).toEqual(['warn', 'end'])
})

test('whatever is done puts the end off', () => {
  const { watch, seen, pass } = watchByHand()
  watch.start()
  for (let round = 0; round < 5; round += 1) {
    pass(8 * minute)
    watch.touch()
  }
  expect(seen).toEqual([])
  pass(9.5 * minute)
  watch.touch()
  expect(seen).toEqual(['warn', 'back'])
  pass(8 * minute)
  expect(seen).toEqual(['warn', 'back'])
  pass(2 * minute)
  expect(seen).toEqual(['warn', 'back', 'warn', 'end'])
})

test('watches over the next person as well', () => {
  const { watch, seen, pass } = watchByHand()
  watch.start()
  pass(20 * minute)
  expect(seen).toEqual(['warn', 'end', 'warn', 'end'])
})

test('a machine that slept ends as soon as it wakes', () => {
  const { watch, seen, sleep } = watchByHand()
  watch.start()
  sleep(60 * minute)
  expect(seen).toEqual(['end'])
})

test('does nothing once it is stopped', () => {
  const { watch, seen, pass } = watchByHand()
  watch.start()
  watch.stop()
  pass(60 * minute)
  expect(seen).toEqual([])
})

test('who came back to a page left too long ago finds it erased', () => {
  const { watch, seen } = watchByHand(45 * minute)
  watch.start()
  expect(seen).toEqual(['end'])
})

test('a reload is not taken for somebody', () => {
  const { watch, seen, pass } = watchByHand(55 * minute)
  watch.start()
  pass(5 * minute)
  expect(seen).toContain('end')
})
