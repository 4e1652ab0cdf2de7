/** Personal numbers typed beside a question. */

import { describe, expect, it } from 'vitest'
import { startTalk } from '../support/talk.ts'

const notice = /không lưu/

describe('a personal number beside a question', () => {
  it.each([
    'số căn cước 038099001234 của tôi muốn đổi căn cước thì cần giấy tờ gì',
    'doi can cuoc 079204001122 het bao nhieu tien',
  ])('is answered, and told not to be kept: %s', async (say) => {
    const turn = await (await startTalk()).say(say)
    const texts = turn.replies.map((reply) => reply.text)
    expect(turn.outcome).toBe('answered')
    expect(texts[0]).toMatch(notice)
    expect(texts.join(' ')).not.toMatch(/\d{9}/)
  })

  it('is not spoken of where there is none', async () => {
    const turn = await (await startTalk()).say('đổi căn cước năm 2026 hết bao nhiêu tiền')
    expect(turn.replies.some((reply) => notice.test(reply.text))).toBe(false)
  })
})
