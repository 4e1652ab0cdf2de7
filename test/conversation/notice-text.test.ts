import { describe, expect, it } from 'vitest'
import { noticeBody } from '../../src/conversation/notice-text.ts'
import type { Notice } from '../../src/dossiers/follow/notices.ts'
import { recordWith } from '../dossiers/support.ts'
import { realKnowledge, statuses } from '../support/real-mind.ts'

const world = { knowledge: realKnowledge, statuses }

const code = 'H99.01-261109-54321'

function said(kind: Notice['kind'], changes: Parameters<typeof recordWith>[0], verified = false) {
  const record = recordWith({ statusText: '', ...changes })
  return noticeBody({ kind, code, record, verified, mark: 'abcdef' }, world).reply.text
}

describe('a notice', () => {
  it.each([
    ['changed', 2, 'Tình trạng bây giờ: Được tiếp nhận.'],
    ['waiting-citizen', 5, 'đang chờ ông/bà'],
    ['result-ready', 9, 'đã có kết quả'],
    ['ended', 10, 'không theo dõi hồ sơ này nữa'],
  ] as const)(
    'of %s names the code its follower gave, and nothing private',
    (kind, status, words) => {
      const text = said(kind, { status })
      expect(text).toContain('H99.01-261109-54321')
      expect(text).toContain(words)
      expect(text).not.toMatch(/kín đáo|riêng tư|UBND|123000|27\/11\/2026/)
    },
  )

  it('of a result tells a verified owner where it lies', () => {
    expect(said('result-ready', { status: 9 }, true)).toContain('UBND xã Thử Nghiệm')
  })

  it('of the appointed day tells the day', () => {
    expect(said('due-soon', { dueAt: '2026-11-27' }, true)).toContain('là 27/11/2026')
  })

  it('names the dossier by agency and number only, where the agency wants it so', () => {
    const notice = {
      kind: 'changed',
      code,
      record: recordWith(),
      verified: false,
      mark: 'abcdef',
    } as const
    const { reply, facts } = noticeBody(notice, { ...world, shortCode: true })
    expect(facts.code).toBe('H99.01-…-54321')
    expect(reply.text).toContain('Hồ sơ H99.01-…-54321 có thay đổi')
    expect(reply.text).not.toContain(code)
  })

  it('can be stopped there and then, as long as there is something to stop', () => {
    const bodyOf = (kind: Notice['kind']) =>
      noticeBody({ kind, code, record: recordWith(), verified: false, mark: 'abcdef' }, world).reply
    expect(bodyOf('changed').choices).toEqual([{ label: 'Ngừng theo dõi', choice: `x:${code}` }])
    const over = { kind: 'ended', code, verified: false, mark: 'abcdef' } as const
    const refused = noticeBody({ ...over, record: recordWith({ status: 3 }) }, world)
    expect(refused.reply.choices).toBeUndefined()
  })

  it('of a returned result asks how it was, from the best to the worst', () => {
    const record = recordWith({ status: 10 })
    const notice = { kind: 'ended', code, record, verified: false, mark: 'abcdef' } as const
    const { text, choices } = noticeBody(notice, world).reply
    expect(text).toContain('hài lòng đến đâu')
    expect(choices?.map(({ choice }) => choice)).toEqual(
      [5, 4, 3, 2, 1].map((score) => `r:abcdef:${score}`),
    )
  })
})
