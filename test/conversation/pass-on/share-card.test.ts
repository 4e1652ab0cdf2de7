import { beforeEach, describe, expect, it } from 'vitest'
import { createMind } from '../../../src/conversation/create-mind.ts'
import type { Turn } from '../../../src/conversation/mind.ts'
import { longestCard } from '../../../src/conversation/pass-on/card.ts'
import { emptyState } from '../../../src/conversation/state.ts'
import { facets } from '../../../src/knowledge/schema/intent.ts'
import { realKnowledge, statuses } from '../../support/real-mind.ts'
import { startTalk, type Talk } from '../../support/talk.ts'

const { phrases, procedures, lifeEvents, guides } = realKnowledge
const mind = createMind(realKnowledge, statuses, undefined, 'https://hoi.example.vn')

let talk: Talk
beforeEach(async () => {
  talk = await startTalk('2026-11-22', { mind })
})

/** The card stands alone in the last message. */
const cardIn = ({ replies }: Turn) => {
  expect(replies).toHaveLength(2)
  expect(replies[0]?.text).toBe(phrases.say('card.howTo'))
  const [, card] = replies
  expect(card?.kind).toBe('text')
  expect(card?.choices).toBeUndefined()
  return card?.text ?? ''
}

describe('every subject', () => {
  const subjects = [
    ...[...procedures.keys()].flatMap((id) => [`s:a:${id}`, `s:a:${id}:dftwosmrcl`]),
    ...[...lifeEvents.keys()].map((id) => `s:e:${id}`),
    ...[...guides.keys()].map((id) => `s:g:${id}`),
  ]
  const now = { instant: '2026-11-22T03:00:00.000Z', today: '2026-11-22' }
  const cards = subjects.map((choice) => {
    const { replies } = mind.turn(emptyState, { kind: 'choice', choice }, now)
    return [choice, replies[1]?.text ?? ''] as const
  })

  it('makes a card that fits a group, with link, source and date', () => {
    for (const [choice, card] of cards) {
      expect([choice, card.length <= longestCard]).toEqual([choice, true])
      expect(card).toContain('https://hoi.example.vn/s/')
      expect(card).toMatch(/Nguồn: .+\. Kiểm tra ngày \d{2}\/\d{2}\/\d{4}\./)
    }
  })

  it('is plain text of whole lines', () => {
    for (const [choice, card] of cards) {
      expect([choice, card.match(/\.\.|;\.|\*\*|<|undefined|\{/)?.[0]]).toEqual([choice, undefined])
      expect(card.split('\n').every((line) => line.trim() === line && line !== '')).toBe(true)
    }
  })
})

it.each(facets)('tells %s when that was asked', async (facet) => {
  await talk.say('đăng ký khai sinh')
  const letters = { documents: 'd', fee: 'f', duration: 't', where: 'w', 'how-online': 'o' }
  const letter = {
    ...letters,
    steps: 's',
    form: 'm',
    result: 'r',
    benefit: 'b',
    conditions: 'c',
    'legal-basis': 'l',
  }
  const title = realKnowledge.intents.find((intent) => intent.id === facet)
  const card = cardIn(await talk.choose(`s:a:khai-sinh:${letter[facet]}`))
  expect(title?.kind === 'facet' && card.includes(`${title.title}:`)).toBe(true)
})

describe('the words', () => {
  it.each(['chia sẻ', 'chia sẻ cái này', 'gửi cho hàng xóm', 'chia se', '/chiase', 'Chia sẻ'])(
    'make a card of the last answer: %s',
    async (words) => {
      await talk.say('làm khai sinh lệ phí bao nhiêu')
      const card = cardIn(await talk.say(words))
      expect(card).toMatch(/^Đăng ký khai sinh\nLệ phí: /)
      expect(card).toContain('/s/khai-sinh\n')
    },
  )

  it('name what to share', async () => {
    expect(cardIn(await talk.say('chia sẻ đăng ký tạm trú vào nhóm'))).toContain('/s/tam-tru')
  })

  it('without anything to share ask what', async () => {
    expect((await talk.say('chia sẻ')).replies[0]?.text).toBe(phrases.say('card.what'))
  })

  it.each(['chia sẻ mã otp cho công an được không', 'có nên chia sẻ mật khẩu vneid'])(
    'are not heard in: %s',
    async (words) => {
      await talk.say('làm khai sinh cần giấy gì')
      expect((await talk.say(words)).replies[0]?.text).not.toBe(phrases.say('card.howTo'))
    },
  )
})

describe('a card', () => {
  it('is the same for everybody: neither case nor commune nor walkthrough shows in it', async () => {
    const plain = cardIn(await talk.choose('s:a:thuong-tru:dftc'))
    await talk.say('tôi làm giúp bà hàng xóm')
    await talk.choose('c:thuong-tru:cho-o:nha-minh!1')
    expect(cardIn(await talk.choose('s:a:thuong-tru:dftc'))).toBe(plain)
    expect(plain).not.toContain('Trường hợp')
  })

  it('is made of a personal list without the person', async () => {
    await talk.choose('c:thuong-tru:cho-o:nha-minh')
    for (let i = 0; i < 8; i += 1) {
      const [choice] = talk.state().offered?.options ?? []
      if (!choice?.choice.startsWith('c:') || choice.choice.split(':').length < 4) break
      await talk.choose(choice.choice)
    }
    const card = cardIn(await talk.say('chia sẻ'))
    expect(card).not.toMatch(/Trường hợp của|!\d/)
  })

  it('leaves what was offered before as it was', async () => {
    await talk.say('làm khai sinh cần giấy gì')
    const before = talk.state().offered
    await talk.say('chia sẻ')
    expect(talk.state().offered).toEqual(before)
  })

  it("carries the team's link when the talk came by one", async () => {
    const state = { ...talk.state(), team: 'K7M2P4' }
    const now = { instant: '2026-11-22T03:00:00.000Z', today: '2026-11-22' }
    const turn = mind.turn(state, { kind: 'choice', choice: 's:a:khai-sinh:f' }, now)
    expect(cardIn(turn)).toContain('https://hoi.example.vn/s/K7M2P4/khai-sinh')
  })

  it('without a public address leads to the page it was read from', async () => {
    const bare = await startTalk()
    const card = cardIn(await bare.choose('s:a:khai-sinh:d'))
    expect(card).toContain('https://dichvucong.gov.vn/')
    expect(card).not.toContain('/s/')
  })
})

it('every answer offers it', async () => {
  for (const words of [
    'làm khai sinh',
    'khai sinh nộp ở đâu',
    'vợ tôi mới sinh con',
    'quên passcode',
  ]) {
    const turn = await (await startTalk()).say(words)
    expect(turn.replies.at(-1)?.choices?.at(-1)?.label).toBe('Chia sẻ')
  }
})
