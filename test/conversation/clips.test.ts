import { describe, expect, it } from 'vitest'
import { encodeAction } from '../../src/conversation/action.ts'
import { createMind } from '../../src/conversation/create-mind.ts'
import { emptyState } from '../../src/conversation/state.ts'
import { loadKnowledge } from '../../src/knowledge/load.ts'
import type { Facet } from '../../src/knowledge/schema/intent.ts'
import { ask, noonOf, today } from '../support/ask.ts'
import { copyContent } from '../support/content-copy.ts'
import { procedureOf, realKnowledge, realMind, statuses } from '../support/real-mind.ts'

const url = 'https://example.gov.vn/clip/1'
const clip = { title: 'Nộp khai sinh', url, length: '2:30', shows: 'cách điền tờ khai' }
const line = 'Xem clip “Nộp khai sinh” (2:30), cách điền tờ khai: https://example.gov.vn/clip/1'
const flow = procedureOf('khai-sinh').walkthrough ?? ''
const steps = realKnowledge.flows.get(flow)?.steps ?? []

/** A mind over a copy of the content in which the operator has filled in one clip. */
function mindWithClip(place: Readonly<Record<string, string>>) {
  const copy = copyContent()
  copy.write('content/clips.yaml', JSON.stringify([{ ...clip, ...place }]))
  return createMind(loadKnowledge(copy), statuses)
}

function stepOf(mind: typeof realMind, flow: string, step: number) {
  const choice = encodeAction({ kind: 'flow', flow, step, move: 'show' })
  const { replies } = mind.turn(emptyState, { kind: 'choice', choice }, noonOf(today))
  const reply = replies.at(-1)
  if (reply?.kind !== 'step' && reply?.kind !== 'checklist') throw new Error('expected a step')
  return reply
}

it('the content as delivered shows no clip anywhere', () => {
  expect(realKnowledge.clips).toEqual([])
  expect(ask('khai-sinh', [])).not.toHaveProperty('clips')
  for (const index of steps.keys()) {
    expect(stepOf(realMind, flow, index)).not.toHaveProperty('clips')
  }
})

describe('a clip on a procedure', () => {
  it.each<[readonly Facet[], boolean]>([
    [[], true],
    [['how-online'], true],
    [['steps'], true],
    [['fee'], false],
    [['documents', 'where'], false],
  ])('goes with an answer about %j: %s', (asked, shown) => {
    const answer = ask('khai-sinh', asked, { mind: mindWithClip({ procedure: 'khai-sinh' }) })
    expect(answer.clips).toEqual(shown ? [clip] : undefined)
    expect(answer.text.includes(line)).toBe(shown)
  })

  it('goes with no other procedure and no step', () => {
    const mind = mindWithClip({ procedure: 'khai-sinh' })
    expect(ask('khai-tu', [], { mind })).not.toHaveProperty('clips')
    expect(stepOf(mind, flow, 1)).not.toHaveProperty('clips')
  })

  it('may name the procedure by its code', () => {
    const { code = '' } = procedureOf('khai-sinh').codes[0] ?? {}
    expect(ask('khai-sinh', [], { mind: mindWithClip({ procedure: code }) }).clips).toEqual([clip])
  })
})

describe('a clip on a step', () => {
  const step = steps.findIndex(({ id }) => id === 'dang-nhap')

  it('is shown at that step of every walkthrough', () => {
    const mind = mindWithClip({ step: 'dang-nhap' })
    const shown = stepOf(mind, flow, step)
    expect(shown.clips).toEqual([clip])
    expect(shown.text).toContain(line)
    expect(stepOf(mind, flow, 0)).not.toHaveProperty('clips')
    expect(ask('khai-sinh', [], { mind })).not.toHaveProperty('clips')
    const others = [...realKnowledge.flows.values()].filter(({ id }) => id !== flow)
    const shared = others.find((other) => other.steps.some(({ id }) => id === 'dang-nhap'))
    if (!shared) throw new Error('expected another walkthrough that logs in')
    const at = shared.steps.findIndex(({ id }) => id === 'dang-nhap')
    expect(stepOf(mind, shared.id, at).clips).toEqual([clip])
  })

  it('of one procedure stays there', () => {
    const mind = mindWithClip({ step: 'dang-nhap', procedure: 'khai-tu' })
    expect(stepOf(mind, flow, step)).not.toHaveProperty('clips')
  })
})
