import { describe, expect, it } from 'vitest'
import { capabilities } from '../../src/channels/capabilities.ts'
import { layOut } from '../../src/channels/layout.ts'
import type { Choice, Reply } from '../../src/conversation/reply.ts'
import { answer, checklist, step } from '../support/canned-replies.ts'
import { realWords } from '../support/channel-words.ts'

const words = realWords()
const on = (id: 'telegram' | 'zalo-bot' | 'zalo-oa', reply: Reply, prefix?: string) =>
  layOut(reply, { capabilities: capabilities[id], words, ...(prefix ? { prefix } : {}) })

function offering(...labels: readonly string[]): Reply {
  const choices = labels.map((label, index): Choice => ({ label, choice: `a:${index}` }))
  return { kind: 'choices', text: 'Việc nào?', choices }
}

const labelsOf = (bubble: ReturnType<typeof layOut>[number] | undefined) =>
  bubble?.buttons.map(({ label }) => label)

describe('choices', () => {
  it('are buttons alone where their labels can be read', () => {
    const [bubble, ...others] = on('telegram', offering('Khai sinh', 'Kết hôn'))
    expect(bubble?.text).toBe('Việc nào?')
    expect(labelsOf(bubble)).toEqual(['Khai sinh', 'Kết hôn'])
    expect(others).toEqual([])
  })

  it('are numbers where there are no buttons', () => {
    const [bubble] = on('zalo-bot', offering('Khai sinh', 'Kết hôn'))
    expect(bubble?.text).toBe(
      'Việc nào?\n\nÔng/bà trả lời bằng số để chọn:\n1. Khai sinh\n2. Kết hôn',
    )
    expect(bubble?.buttons).toEqual([])
  })

  it('stand in the text too where a label is too long for a button', () => {
    const long = 'Thủ tục đăng ký khai sinh cho con ngoài giá thú tại khu vực biên giới'.repeat(2)
    const [bubble] = on('telegram', offering(long, 'Kết hôn'))
    expect(bubble?.text).toContain(`\n1. ${long}\n2. Kết hôn`)
    expect(labelsOf(bubble)?.[0]).toMatch(/^1\. Thủ tục.*…$/)
    expect(labelsOf(bubble)?.[1]).toBe('2. Kết hôn')
  })

  it('go on under another message where there are more than a message takes', () => {
    const bubbles = on('zalo-oa', offering('1', '2', '3', '4', '5', '6', '7'))
    expect(bubbles.map(labelsOf)).toEqual([
      ['1', '2', '3', '4', '5'],
      ['6', '7'],
    ])
    expect(bubbles[1]?.text).toBe('Còn các lựa chọn này nữa:')
  })

  it('are never cut: one too long for a payload is a number in the text', () => {
    const reply: Reply = {
      kind: 'choices',
      text: 'Việc nào?',
      choices: [
        { label: 'Ngắn', choice: 'd' },
        { label: 'Dài', choice: 'x'.repeat(65) },
      ],
    }
    const [bubble] = on('telegram', reply)
    expect(bubble?.text).toContain('\n2. Dài')
    expect(bubble?.buttons).toEqual([{ kind: 'choice', label: '1. Ngắn', payload: 'd' }])
  })

  it('count their bytes with the prefix', () => {
    const choice = 'đ'.repeat(499)
    const reply: Reply = { kind: 'choices', text: 'a', choices: [{ label: 'b', choice }] }
    expect(on('zalo-oa', reply)[0]?.buttons).toHaveLength(1)
    expect(on('zalo-oa', reply, '#dvc:')[0]?.buttons).toHaveLength(0)
  })

  it('stand under the last of a long text', () => {
    const text = Array.from(
      { length: 100 },
      (_, i) => `- Giấy tờ số ${i}, bản chính và bản sao`,
    ).join('\n')
    const bubbles = on('zalo-oa', { ...answer, text })
    expect(bubbles.length).toBeGreaterThan(1)
    expect(bubbles.slice(0, -1).every(({ buttons }) => buttons.length === 0)).toBe(true)
    expect(bubbles.at(-1)?.buttons).toHaveLength(answer.choices.length)
  })
})

describe('papers to tick', () => {
  const text = 'Bước 1\n\n☑ Giấy chứng sinh\n☐ Căn cước'
  const papers = [
    { label: 'Giấy chứng sinh', ticked: true, choice: 'k:f:0:0' },
    { label: 'Căn cước', ticked: false, choice: 'k:f:0:1' },
  ]
  const reply: Reply = { ...checklist([]), text, items: papers }

  it('come before the choices, as the conversation counts them', () => {
    expect(labelsOf(on('telegram', reply)[0])).toEqual([
      '☑ Giấy chứng sinh',
      '☐ Căn cước',
      'Đủ rồi, sang bước sau',
      'Dừng hướng dẫn',
    ])
  })

  it('get their number where they stand', () => {
    expect(on('zalo-bot', reply)[0]?.text).toBe(
      'Bước 1\n\n1. ☑ Giấy chứng sinh\n2. ☐ Căn cước\n\nÔng/bà trả lời bằng số để chọn:\n3. Đủ rồi, sang bước sau\n4. Dừng hướng dẫn',
    )
  })
})

describe('many papers where a message cannot change', () => {
  const papers = Array.from({ length: 4 }, (_, index) => {
    return { label: `Giấy ${index}`, ticked: false, choice: `k:f:0:${index}` }
  })
  const text = papers.map(({ label }) => `☐ ${label}`).join('\n')

  it('are numbers, so that one message holds all', () => {
    const [bubble, ...others] = on('zalo-oa', { ...checklist([]), text, items: papers })
    expect(bubble?.text).toContain('1. ☐ Giấy 0\n2. ☐ Giấy 1')
    expect(labelsOf(bubble)).toEqual(['5. Đủ rồi, sang bước sau', '6. Dừng hướng dẫn'])
    expect(others).toEqual([])
  })

  it('are buttons where they fit', () => {
    const [bubble] = on('zalo-oa', { ...checklist([]), text, items: papers.slice(0, 3) })
    expect(labelsOf(bubble)).toHaveLength(5)
    expect(bubble?.text).not.toContain('1. ')
  })
})

describe('the page of a step', () => {
  it('is a button that opens it', () => {
    const [bubble] = on('telegram', step)
    expect(bubble?.buttons[0]).toEqual({
      kind: 'link',
      label: 'Mở dichvucong.gov.vn',
      url: 'https://dichvucong.gov.vn',
    })
  })

  it.each(['javascript:alert(1)', 'http://x.vn', 'https://a b'])('is none for %s', (url) => {
    expect(
      on('telegram', { ...step, url })[0]?.buttons.every(({ kind }) => kind === 'choice'),
    ).toBe(true)
  })

  it('gives way to choices that would not fit beside it', () => {
    const choices = Array.from({ length: 5 }, (_, i) => ({ label: `${i}`, choice: `a:${i}` }))
    const [bubble, ...others] = on('zalo-oa', { ...step, choices })
    expect(bubble?.buttons.map(({ kind }) => kind)).toEqual(Array(5).fill('choice'))
    expect(others).toEqual([])
  })
})

describe('headings', () => {
  const text = 'Đang nói về: Đăng ký khai sinh\n\nGiấy tờ cần nộp:\n- Giấy chứng sinh'

  it('are bold where a channel can', () => {
    const [bubble] = on('telegram', { ...answer, text })
    expect(bubble?.bold.map(({ start, length }) => text.slice(start, start + length))).toEqual([
      'Đang nói về: Đăng ký khai sinh',
      'Giấy tờ cần nộp:',
    ])
  })

  it('are plain where it cannot', () => {
    expect(on('zalo-oa', { ...answer, text })[0]?.bold).toEqual([])
  })
})
