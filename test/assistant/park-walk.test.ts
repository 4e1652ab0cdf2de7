import { describe, expect, it } from 'vitest'
import { parkWalk } from '../../src/assistant/park-walk.ts'
import { think } from '../../src/assistant/think.ts'
import { parkedWalk } from '../../src/conversation/flows/parked-walk.ts'
import { emptyState } from '../../src/conversation/state.ts'
import type { WalkStore } from '../../src/stores/walk-store.ts'
import { memoryLog } from '../support/memory-log.ts'
import { createMemoryWalks } from '../support/memory-walks.ts'
import { realThinking } from '../support/real-mind.ts'

/** 23:30 on 22/11 in Vietnam, still the 22nd in Greenwich. */
const clock = () => new Date('2026-11-22T16:30:00Z')
const walk = parkedWalk({
  flow: 'tam-tru',
  step: 3,
  ticked: [],
  skipped: [],
  chosen: [],
  helping: false,
})
const lookup = { kind: 'park-walk', walk, days: 7 } as const

/** A store that finds the first `count` codes taken. */
function crowded(count: number): WalkStore & { readonly tried: string[] } {
  const tried: string[] = []
  const put: WalkStore['put'] = async ({ code }) => tried.push(code) > count
  return { ...createMemoryWalks(), put, tried }
}

describe('parking a walkthrough', () => {
  it('keeps it under a new code for the asked days, counted in Vietnam', async () => {
    const walks = createMemoryWalks()
    const found = await parkWalk(lookup, { walks, clock })
    if (found.kind !== 'park-walk') throw new Error(`expected a code, got ${found.kind}`)
    expect(found.until).toBe('2026-11-29')
    expect(await walks.find(found.code, '2026-11-29')).toEqual(walk)
  })

  it('tries another code when one is taken', async () => {
    const walks = crowded(2)
    const found = await parkWalk(lookup, { walks, clock })
    expect(found).toMatchObject({ code: walks.tried[2] })
    expect(new Set(walks.tried).size).toBe(3)
  })

  it('gives up rather than try for ever', async () => {
    const walks = crowded(100)
    await expect(parkWalk(lookup, { walks, clock })).rejects.toThrow('expected a free code')
  })
})

describe('a turn in a walkthrough', () => {
  it('is logged as flow, step and what happened, without a word of the message', async () => {
    const log = memoryLog()
    const thinking = { ...(await realThinking(clock)), log }
    const message = {
      kind: 'text',
      text: 'hướng dẫn tôi nộp khai sinh từng bước, tôi tên A',
    } as const
    const turn = await think(thinking, emptyState, message)
    expect(turn.outcome).toBe('walkthrough')
    expect(JSON.stringify(log.lines)).toContain('"what":"begun"')
    expect(JSON.stringify(log.lines)).not.toContain('tôi tên')
  })

  it('that cannot be parked apologises and keeps the step', async () => {
    const thinking = { ...(await realThinking(clock)), walks: crowded(100) }
    const begun = await think(thinking, emptyState, { kind: 'choice', choice: 'w:tam-tru:2:show' })
    const failed = await think(thinking, begun.state, {
      kind: 'choice',
      choice: 'w:tam-tru:2:code',
    })
    expect(failed.outcome).toBe('failed')
    expect(failed.state).toEqual(begun.state)
  })
})
