import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Reply } from '../../src/conversation/reply.ts'
import { longestSummary, summarise, summariseTicks } from '../../src/web/chat/talk/summary.ts'
import { answer, checklist, step } from '../support/canned-replies.ts'

const text = (words: string): Reply => ({ kind: 'text', text: words })

describe('summarise', () => {
  test('an answer is its procedure and its first words', () => {
    expect(summarise([answer])).toBe(
      'Trợ lý trả lời: Đăng ký khai sinh. Cha hoặc mẹ đi khai trong 60 ngày từ ngày bé sinh ra. Có 3 nút lựa chọn.',
    )
  })

  test('an answer whose lead only names it goes on with its facts', () => {
    const summary = summarise([{ ...answer, lead: 'Đang nói về: Đăng ký khai sinh.' }])
    expect(summary).toMatch(/^Trợ lý trả lời: Đăng ký khai sinh\. Giấy tờ cần nộp: Tờ khai/)
  })

  test('a step says where it stands', () => {
    expect(summarise([step])).toContain('Bước 2 trong 9 bước. Đăng nhập bằng VNeID.')
  })

  test('several replies are one summary', () => {
    expect(summarise([text('Một'), text('Hai?')])).toBe('Trợ lý trả lời: Một. Hai?')
  })

  test('a long text ends between words and keeps the number of buttons', () => {
    const long: Reply = { ...answer, lead: 'dài lắm '.repeat(60) }
    const summary = summarise([long])
    expect(summary).toMatch(/(dài|lắm)… Có 3 nút lựa chọn\.$/)
    expect(summary.length).toBeLessThanOrEqual(longestSummary)
  })

  test('is never longer than allowed', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 400 }), { minLength: 1 }), (texts) => {
        expect(summarise(texts.map(text)).length).toBeLessThanOrEqual(longestSummary)
      }),
    )
  })
})

test('after a tick only the count is said', () => {
  expect(summariseTicks([checklist([0, 2])])).toBe('Đã đánh dấu 2 trong 3 giấy tờ.')
})
