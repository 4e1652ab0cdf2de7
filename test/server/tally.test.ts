import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Log, LogFields } from '../../src/assistant/log.ts'
import { createTally } from '../../src/server/tally.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function tallyOver() {
  const lines: LogFields[] = []
  const keep = (fields: LogFields) => void lines.push(fields)
  const log: Log = { debug: keep, info: keep, warn: keep, error: keep }
  const stopping = new AbortController()
  return { lines, stopping, tally: createTally({ log, stopping: stopping.signal }) }
}

describe('answers too frequent for a line each', () => {
  it('are told once a minute, by route, each once', () => {
    const { lines, tally } = tallyOver()
    for (const route of ['/a', '/b', '/a']) tally.add(route)
    expect(lines).toEqual([])
    vi.advanceTimersByTime(60_000)
    tally.add('/b')
    vi.advanceTimersByTime(60_000)
    expect(lines).toEqual([
      { route: '/a', count: 2 },
      { route: '/b', count: 1 },
      { route: '/b', count: 1 },
    ])
  })

  it('are told before the process stops', () => {
    const { lines, stopping, tally } = tallyOver()
    tally.add('/a')
    stopping.abort()
    vi.advanceTimersByTime(60_000)
    expect(lines).toEqual([{ route: '/a', count: 1 }])
  })

  it('leave no lines when there are none', () => {
    const { lines } = tallyOver()
    vi.advanceTimersByTime(600_000)
    expect(lines).toEqual([])
  })
})
