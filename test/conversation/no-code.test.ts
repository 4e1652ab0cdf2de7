/** A service that is no administrative procedure: answered like any other, without a code line. */

import { describe, expect, it } from 'vitest'
import { summaryOf } from '../../scripts/play.ts'
import { think } from '../../src/assistant/think.ts'
import { emptyState } from '../../src/conversation/state.ts'
import { catalogueEntry, entryCode } from '../../src/knowledge/catalogue.ts'
import { answerIn } from '../support/ask.ts'
import { realKnowledge, realThinking } from '../support/real-mind.ts'

const id = 'nop-phat-giao-thong'

describe('a service without a code', () => {
  it('is answered with null for its code, and no code is said', async () => {
    const thinking = await realThinking(() => new Date('2026-11-22T05:00:00Z'))
    const turn = await think(thinking, emptyState, { kind: 'text', text: 'nộp phạt nguội' })
    const answer = answerIn(turn.replies)
    expect(answer.procedure).toMatchObject({ id, code: null })
    expect(answer.text).not.toMatch(/mã thủ tục|\bnull\b/i)
  })

  it('is named by its id where turns are summed up', async () => {
    const thinking = await realThinking(() => new Date('2026-11-22T05:00:00Z'))
    const turn = await think(thinking, emptyState, { kind: 'text', text: 'nộp phạt nguội' })
    expect(turn.considered[0]).toBe(id)
    expect(summaryOf(turn).procedures[0]).toBe(id)
  })

  it('stands in the catalogue under its id', () => {
    const entry = catalogueEntry(realKnowledge, id)
    expect(entry && entryCode(entry)).toBe(id)
  })
})
