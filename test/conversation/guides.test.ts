import { describe, expect, it } from 'vitest'
import { createMind } from '../../src/conversation/create-mind.ts'
import { emptyState } from '../../src/conversation/state.ts'
import type { Guide } from '../../src/knowledge/schema/guide.ts'
import { formatDate } from '../../src/vietnamese/dates.ts'
import { noonOf, today } from '../support/ask.ts'
import { realKnowledge, realMind, statuses } from '../support/real-mind.ts'
import { startTalk } from '../support/talk.ts'

const guides = [...realKnowledge.guides.values()]

function guideOf(id: string): Guide {
  const guide = realKnowledge.guides.get(id)
  if (!guide) throw new Error(`expected content/troubleshooting/${id}.yaml`)
  return guide
}

function tell(id: string, mind = realMind, day = today) {
  const turn = mind.turn(emptyState, { kind: 'choice', choice: `g:${id}` }, noonOf(day))
  return { ...turn, text: turn.replies[0]?.text ?? '', choices: turn.replies[0]?.choices ?? [] }
}

/** A mind in which one guide is changed. */
function mindWithGuide(id: string, change: (guide: Guide) => Guide) {
  const changed = new Map(realKnowledge.guides).set(id, change(guideOf(id)))
  return createMind({ ...realKnowledge, guides: changed }, statuses)
}

describe('every guide', () => {
  it.each(guides)('$id is told with its steps in order, a person and the date', (guide) => {
    const { outcome, text } = tell(guide.id)
    expect(outcome).toBe('answered')
    expect(text.startsWith(`${guide.title}\n${guide.summary.text}`)).toBe(true)
    const places = guide.steps.map(({ text: step }, i) => text.indexOf(`${i + 1}. ${step}`))
    expect(places).not.toContain(-1)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    expect(text).toContain(guide.person[0]?.text)
    expect(text).toContain(formatDate(guide.checkedOn))
  })

  it.each(guides)(
    '$id offers what it leads to, a person and sharing at the end',
    ({ id, ...guide }) => {
      const [sharing, ...choices] = tell(id).choices.toReversed()
      const labels = choices.toReversed().map(({ label }) => label)
      expect(sharing?.choice).toBe(`s:g:${id}`)
      const { procedures, guides: neighbours, offers } = guide
      expect(labels).toHaveLength(procedures.length + neighbours.length + offers.length + 1)
      expect(labels.at(-1)).toBe('Gặp cán bộ')
    },
  )

  it.each(guides)('$id asks for care exactly where it says something weak', (guide) => {
    const facts = [guide.summary, ...guide.check, ...guide.steps, ...guide.beware, ...guide.person]
    const isWeak = facts.some(({ confidence }) => confidence === 'C' || confidence === 'D')
    expect(tell(guide.id).text.includes('lời khuyên chung, ông/bà nên hỏi lại')).toBe(isWeak)
  })

  it('is among neighbours that know each other by name only once', () => {
    const twice = guides.filter(
      ({ id, guides: near }) => new Set([id, ...near]).size !== near.length + 1,
    )
    expect(twice).toEqual([])
  })
})

describe('a guide', () => {
  it('tells no step that no longer holds', () => {
    const mind = mindWithGuide('khong-co-otp', (guide) => ({
      ...guide,
      steps: guide.steps.map((step, i) => (i === 0 ? { ...step, validTo: '2026-12-31' } : step)),
    }))
    const [first, second] = guideOf('khong-co-otp').steps
    expect(tell('khong-co-otp', mind).text).toContain(`1. ${first?.text}`)
    const later = tell('khong-co-otp', mind, '2027-01-01').text
    expect(later).not.toContain(first?.text)
    expect(later).toContain(`1. ${second?.text}`)
  })

  it('names general advice as a source after all others', () => {
    const { sources } = tell('nop-ho').text.match(/Nguồn: (?<sources>.*)/)?.groups ?? {}
    expect(sources).toMatch(/^Cổng Dịch vụ công quốc gia|^Hướng dẫn/)
  })

  it('says when it is due for review', () => {
    expect(tell('khong-co-otp', realMind, '2027-03-01').text).toContain('đã đến hạn kiểm tra lại')
  })

  it('leads back to the open walkthrough first', async () => {
    const talk = await startTalk()
    await talk.choose('w:khai-sinh-truc-tuyen:0:show')
    const turn = await talk.choose('g:tai-tep')
    expect(turn.replies[0]?.choices?.[0]?.choice).toMatch(/^w:khai-sinh-truc-tuyen:/)
  })

  it('that has gone is asked about anew', () => {
    expect(tell('khong-con-nua').outcome).not.toBe('answered')
  })
})
