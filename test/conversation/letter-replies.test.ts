/** What goes back to whoever forwarded a letter. */

import { beforeEach, describe, expect, it } from 'vitest'
import { think } from '../../src/assistant/think.ts'
import { capabilities } from '../../src/channels/capabilities.ts'
import { createMind } from '../../src/conversation/create-mind.ts'
import type { Turn } from '../../src/conversation/mind.ts'
import { emptyState } from '../../src/conversation/state.ts'
import { realKnowledge, realThinking, statuses } from '../support/real-mind.ts'
import { startTalk, type Talk, textOf } from '../support/talk.ts'

const { phrases } = realKnowledge
const mind = createMind(realKnowledge, statuses, undefined, 'https://hoi.example.vn')

const letter = `Kính gửi cán bộ,
Tôi là Bùi Thị Nhạn, điện thoại 0909 888 777, nhà ở tổ 3. Tháng trước gia đình tôi chuyển về đây thuê nhà ở tạm, chủ nhà rất tốt.
Cho tôi hỏi đăng ký tạm trú cần giấy tờ gì?
Ngoài ra tôi muốn hỏi lệ phí đổi thẻ căn cước bao nhiêu?
Cây me trước cổng chợ bao giờ thì xã cho chặt, lá rụng đầy đường?
Xin cảm ơn.
Bùi Thị Nhạn`

let talk: Talk
beforeEach(async () => {
  talk = await startTalk('2026-11-22', { mind })
})

const lengths = ({ replies }: Turn) => replies.map(({ text }) => text.length)

describe('a pasted letter', () => {
  it('is answered question by question, each in a message ready to send back', async () => {
    const { replies, outcome } = await talk.say(letter)
    expect(outcome).toBe('answered')
    const answers = replies.filter((reply) => reply.kind === 'answer')
    expect(answers.map(({ procedure }) => procedure.id)).toEqual(['tam-tru', 'can-cuoc-doi'])
    expect(answers.map(({ facets }) => facets)).toEqual([['documents'], ['fee']])
    for (const { text, choices } of answers) {
      expect(text).toMatch(/^Về việc: /)
      expect(text).toContain('https://hoi.example.vn/s/')
      expect(text).toContain('Kiểm tra ngày')
      expect(choices).toEqual([])
    }
  })

  it('says honestly what was not found, and offers the letter of an office', async () => {
    const turn = await talk.say(letter)
    expect(textOf(turn)).toContain('Câu hỏi thứ 3')
    const choices = turn.replies.at(-1)?.choices ?? []
    expect(choices.at(-1)?.label).toBe(phrases.say('forward.choice'))
  })

  it('leaves only what it was about', async () => {
    const turn = await talk.say(letter)
    expect(turn.keepAs).toBe(phrases.say('forward.kept'))
    expect(JSON.stringify(turn)).not.toMatch(/Nhạn|0909|888|tổ 3|Cây me/)
    expect(talk.state().letter).toEqual({
      subjects: [
        { kind: 'procedure', procedure: 'tam-tru', facets: ['documents'] },
        { kind: 'procedure', procedure: 'can-cuoc-doi', facets: ['fee'] },
      ],
      unclear: [3],
      at: expect.any(String),
    })
    expect(talk.state().person).toBe(0)
  })

  it('goes with the person when the next one comes', async () => {
    await talk.say(letter)
    await talk.say('người tiếp theo')
    expect(talk.state()).not.toHaveProperty('letter')
  })
})

describe('the letter of an office', () => {
  const parts = [
    'Kính gửi ông/bà',
    '1. Đăng ký tạm trú',
    '2. Đổi thẻ căn cước',
    'Giấy tờ cần có',
    'Lệ phí',
    'Thời gian',
    'Làm ở đâu',
    'Căn cứ pháp lý',
    'https://hoi.example.vn/s/tam-tru',
    'chúng tôi sẽ trả lời ông/bà sau',
    'Trân trọng.',
  ]

  it.each([`Trả lời giúp công dân:\n${letter}`, `soan tra loi giup\n${letter}`])(
    'answers at once when it is asked for with the letter',
    async (words) => {
      const text = textOf(await talk.say(words))
      for (const part of parts) expect(text).toContain(part)
    },
  )

  it('is written afterwards, by button or words', async () => {
    await talk.say(letter)
    const tapped = textOf(await talk.tap(phrases.say('forward.choice')))
    for (const part of parts) expect(tapped).toContain(part)
    expect(textOf(await talk.say('soạn thư trả lời'))).toBe(tapped)
  })

  it('asks for the letter when there is none, and takes the next message for it', async () => {
    expect(textOf(await talk.say('trả lời giúp công dân'))).toBe(phrases.say('forward.ask'))
    const turn = await talk.say('làm khai sinh cho cháu thì cần giấy gì, ở đâu làm')
    expect(turn.keepAs).toBe(phrases.say('forward.kept'))
    expect(textOf(turn)).toContain('Về việc: Đăng ký khai sinh')
    expect((await talk.say('cảm ơn nhé')).keepAs).toBeUndefined()
  })

  it('fits every channel message by message', async () => {
    const most = Math.min(...Object.values(capabilities).map(({ text }) => text))
    for (const words of [letter, `trả lời giúp công dân ${letter}`]) {
      expect(Math.max(...lengths(await talk.say(words)))).toBeLessThanOrEqual(most)
    }
  })

  it('after a single answer is about that answer', async () => {
    await talk.say('đăng ký kết hôn cần giấy tờ gì')
    expect(textOf(await talk.say('soạn thư trả lời'))).toContain('1. Đăng ký kết hôn')
  })
})

describe('a forwarded message', () => {
  const forward = async (text: string) =>
    think(await realThinking(() => new Date('2026-11-22T03:00:00Z')), emptyState, {
      kind: 'text',
      text,
      forwarded: true,
    })

  it('is a letter however short it is', async () => {
    const turn = await forward('chị ơi làm hộ chiếu cần giấy tờ gì vậy, em Thoa đây')
    expect(turn.keepAs).toBe(phrases.say('forward.kept'))
    expect(textOf(turn)).toContain('Về việc: ')
    expect(JSON.stringify(turn)).not.toContain('Thoa')
  })

  it('with nothing in it that is known is answered kindly', async () => {
    const turn = await forward('mai nhớ mang nồi cơm điện sang nhà bác Cả nhé mấy đứa')
    expect(turn.outcome).toBe('out-of-scope')
    expect(turn.keepAs).toBe(phrases.say('forward.kept'))
  })

  it('that tells of danger is heard as danger first', async () => {
    expect((await forward('cứu với nhà em đang cháy ở ngõ 5')).outcome).toBe('emergency')
  })
})

describe('a long question of somebody own', () => {
  it('with no marks of a letter and one matter is answered too', async () => {
    const words =
      'Tôi năm nay ngoài sáu mươi, hồi trẻ làm thợ nề đi khắp nơi, giờ về quê ở với con cháu. Thằng út nhà tôi cuối năm tính cưới vợ, hai đứa quen nhau từ hồi đi làm công nhân khu công nghiệp, nhà gái ở tỉnh khác cách đây hơn hai trăm cây số. Tôi thay mặt gia đình muốn hỏi hai cháu đăng ký kết hôn thì cần những giấy tờ gì?'
    const turn = await talk.say(words)
    expect(turn.replies.find((reply) => reply.kind === 'answer')?.procedure.id).toBe('ket-hon')
  })
})
