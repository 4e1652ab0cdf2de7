/** Follow-ups that mean a procedure beside the last one, over the curated content alone. */

import { describe, expect, it } from 'vitest'
import { kinOf } from '../../src/conversation/kin.ts'
import type { Turn } from '../../src/conversation/mind.ts'
import { catalogueEntry } from '../../src/knowledge/catalogue.ts'
import { realKnowledge } from '../support/real-mind.ts'
import { startTalk } from '../support/talk.ts'

function kinOfId(id: string): ReadonlySet<string> {
  const entry = catalogueEntry(realKnowledge, id)
  if (!entry) throw new Error(`expected a procedure ${id} in content/`)
  return kinOf(entry, realKnowledge)
}

function answered({ outcome, replies }: Turn): string {
  const [reply] = replies
  return reply?.kind === 'answer' ? reply.procedure.id : outcome
}

describe('what goes together with a procedure', () => {
  it('is what its record names, and what names it', () => {
    expect(kinOfId('khai-sinh')).toContain('trich-luc-ho-tich')
    expect(realKnowledge.procedures.get('ho-ngheo')?.related.map(({ id }) => id)).not.toContain(
      'an-trua-mau-giao',
    )
    expect(kinOfId('ho-ngheo')).toContain('an-trua-mau-giao')
  })

  it('is what a turn in life leads to besides', () => {
    for (const { procedures } of realKnowledge.lifeEvents.values()) {
      const ids = procedures.map(({ id }) => id).filter((id) => realKnowledge.procedures.has(id))
      const [first, ...others] = [...new Set(ids)]
      if (first) expect([...kinOfId(first)]).toEqual(expect.arrayContaining(others))
    }
  })

  it('is never the procedure itself', () => {
    for (const id of realKnowledge.procedures.keys()) expect(kinOfId(id).has(id)).toBe(false)
  })
})

describe('after a procedure', () => {
  it.each([
    ['phan-chia-di-san', 'tôi muốn lập di chúc trước', 'di-chuc'],
    ['ho-kinh-doanh', 'rượu bia thì cần giấy phép không', 'ban-le-ruou'],
    ['can-cuoc-doi', 'cái cũ bị mất luôn rồi', 'can-cuoc-cap-lai'],
    ['can-cuoc-doi', 'số chứng minh cũ thì xác nhận sao', 'xac-nhan-so-cmnd'],
    ['tam-tru', 'khách chỉ ngủ một đêm', 'luu-tru'],
  ])('%s, "%s" means %s', async (subject, question, meant) => {
    const talk = await startTalk()
    await talk.choose(`a:${subject}`)
    expect(answered(await talk.say(question))).toBe(meant)
  })

  it.each([
    ['khai-sinh', 'bà ngoại đi thay được không'],
    ['can-cuoc-cap-lai', 'có cần ra công an báo mất không'],
    ['ket-hon', 'phải chụp ảnh không'],
    ['ho-chieu', 'mấy ngày thì xong ạ'],
  ])('%s, "%s" stays with it', async (subject, question) => {
    const talk = await startTalk()
    await talk.choose(`a:${subject}`)
    expect(answered(await talk.say(question))).toBe(subject)
  })

  it.each([
    ['khai-sinh', 'mua xe mới thì đăng ký xe cần chuẩn bị những giấy tờ gì', 'dang-ky-xe-moi'],
    ['tam-tru', 'cho tôi hỏi thủ tục đăng ký kết hôn cần những giấy tờ nào', 'ket-hon'],
  ])('%s, "%s" is a question of its own', async (subject, question, meant) => {
    const talk = await startTalk()
    await talk.choose(`a:${subject}`)
    expect(answered(await talk.say(question))).toBe(meant)
  })
})
