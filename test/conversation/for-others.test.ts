import { beforeEach, describe, expect, it } from 'vitest'
import { createMind } from '../../src/conversation/create-mind.ts'
import { emptyState, stateForNext } from '../../src/conversation/state.ts'
import { realKnowledge, statuses } from '../support/real-mind.ts'
import { startTalk, type Talk, textOf } from '../support/talk.ts'
import { checklistIn, flow, stepIn, walkTo } from '../support/walk.ts'

const { say } = realKnowledge.phrases

let talk: Talk
beforeEach(async () => {
  talk = await startTalk()
})

describe('helping someone', () => {
  it.each(['tôi làm giúp bà hàng xóm', 'em làm hộ mẹ em', 'toi nop ho nguoi khac'])(
    'is taken note of: %s',
    async (words) => {
      expect(textOf(await talk.say(words))).toContain('người tiếp theo')
      expect(talk.state().person).toBe(1)
    },
  )

  it('beside a question, the question is answered', async () => {
    const turn = await talk.say('làm hộ khai sinh cho cháu bà hàng xóm cần giấy gì')
    expect(turn.replies[0]?.text).toBe(say('person.notice'))
    expect(turn.replies[1]).toHaveProperty('procedure.id', 'khai-sinh')
  })

  it.each(['làm hộ chiếu ở đâu', 'làm hộ khẩu cho con', 'đăng ký hộ kinh doanh', 'làm giúp tôi'])(
    'is not what this says: %s',
    async (words) => {
      await talk.say(words)
      expect(talk.state().person).toBe(0)
    },
  )

  it('is said at the beginning of a walkthrough', async () => {
    await talk.say('tôi làm giúp bà hàng xóm')
    expect(textOf(await walkTo(1, talk))).toContain(say('person.forThem'))
  })

  it('is said in the personal list, with the way to the next', async () => {
    await talk.say('tôi làm giúp bà hàng xóm')
    const list = textOf(await talk.choose('c:thuong-tru:cho-o:nha-minh!1'))
    expect(list).toContain('Trường hợp của người ông/bà đang giúp: Nhà của chính mình')
    expect(list).toContain(say('person.next'))
  })

  it('told in the middle, asks whose the answers so far are', async () => {
    await walkTo(3, talk)
    expect((await talk.say('tôi làm hộ mẹ tôi')).outcome).toBe('clarify')
    expect(stepIn(await talk.tap(say('person.sameOne')))).toBe(3)
    expect(talk.state().person).toBe(1)
  })

  it("told in the middle, clears what was another's", async () => {
    await walkTo(3, talk)
    await talk.say('tôi làm hộ mẹ tôi')
    await talk.tap(say('person.other'))
    expect(talk.state()).toMatchObject({ flow: null, cases: [], subject: null })
  })
})

describe('the next person', () => {
  beforeEach(async () => {
    await talk.say('tôi làm giúp bà hàng xóm')
    await talk.choose('c:khai-sinh:qua-han:roi!1')
    await walkWith(1)
  })

  /** Ticks a paper and goes on, with the buttons of a person. */
  async function walkWith(person: number) {
    await talk.choose(`w:${flow.id}:0:show`)
    await talk.choose(`k:${flow.id}:0:giay-chung-sinh!${person}`)
    return talk.choose(`w:${flow.id}:0:done!${person}`)
  }

  it('begins with nothing of the last', async () => {
    expect(talk.state().flow?.ticked).toEqual(['giay-chung-sinh'])
    const turn = await talk.say('người tiếp theo')
    expect(textOf(turn)).toContain(say('person.cleared'))
    expect(talk.state()).toMatchObject({ flow: null, cases: [], subject: null, person: 2 })
  })

  it('is offered what anybody is, whatever the last one came for', async () => {
    const offeredAfter = async (matter: string) => {
      const helping = await startTalk()
      await helping.say('tôi làm giúp bà hàng xóm')
      await helping.say(matter)
      return (await helping.say('người tiếp theo')).replies
    }
    const replies = await offeredAfter('khai tử cần giấy gì')
    expect(replies).toEqual(await offeredAfter('nhận cha mẹ con cần giấy gì'))
    expect(JSON.stringify(replies)).not.toMatch(/khai-tu|khai tử/i)
  })

  it('begins the same procedure anew', async () => {
    await talk.say('người tiếp theo')
    const begun = await talk.choose(`w:${flow.id}:0:show`)
    expect(checklistIn(begun).items.some(({ ticked }) => ticked)).toBe(false)
  })

  it('is not answered for by a button of the last', async () => {
    await talk.say('người tiếp theo')
    for (const old of [
      `k:${flow.id}:0:giay-to-tuy-than!1`,
      `w:${flow.id}:0:done!1`,
      'c:khai-sinh:qua-han:chua!1',
      'c:khai-sinh:qua-han:chua',
    ]) {
      const turn = await talk.choose(old)
      expect(textOf(turn)).toContain(say('person.ofAnother'))
      expect(talk.state()).toMatchObject({ flow: null, cases: [] })
    }
  })

  it('is offered at the end', async () => {
    const last = flow.steps.length - 1
    await talk.choose(`w:${flow.id}:${last}:show`)
    expect(textOf(await talk.say('xong'))).toContain(say('person.next'))
  })
})

describe('what outlives a change of person', () => {
  it('is a short list: everything else begins anew, also what is added later', () => {
    const full = {
      ...emptyState,
      subject: { procedure: 'khai-sinh', at: '2026-11-22T03:00:00.000Z' },
      offered: { options: [], facets: [], said: 'x', at: '2026-11-22T03:00:00.000Z' },
      misses: 3,
      awaitingCode: true,
      awaitingPlace: true,
      place: '00004',
      verifying: 'H26.19-250715-0003',
      helped: { on: '2026-11-22', people: 2 },
      followed: ['of a later version'],
    }
    expect(stateForNext({ ...full, person: 4 })).toEqual({
      ...emptyState,
      person: 5,
      helped: full.helped,
    })
  })

  it('counts for the helper how many were served on a day, and starts anew the next', async () => {
    await talk.say('tôi làm giúp bà hàng xóm')
    expect(textOf(await talk.say('người tiếp theo'))).not.toContain('đã giúp được')
    await talk.say('làm khai sinh cần giấy gì')
    expect(textOf(await talk.say('người tiếp theo'))).toContain('đã giúp được 1 người')
    await talk.say('lệ phí đăng ký kết hôn')
    expect(textOf(await talk.say('người tiếp theo'))).toContain('đã giúp được 2 người')
    expect(talk.state().helped).toEqual({ on: '2026-11-22', people: 2 })
    talk.wait(24 * 60)
    await talk.say('lệ phí đăng ký kết hôn')
    expect(textOf(await talk.say('người tiếp theo'))).toContain('đã giúp được 1 người')
  })

  it('forgets a commune told for the last person', async () => {
    await talk.say('tôi làm giúp bà hàng xóm')
    await talk.say('khai sinh nộp ở đâu')
    await talk.say('người tiếp theo')
    expect(talk.state()).not.toHaveProperty('place')
    expect(talk.state().awaitingPlace).toBeUndefined()
  })
})

describe('the list on paper', () => {
  const publicUrl = 'https://hoi.example.vn'

  it('is given by link, with the case of the person helped and nothing else', async () => {
    const helping = await startTalk('2026-11-22', {
      mind: createMind(realKnowledge, statuses, undefined, publicUrl),
    })
    await helping.say('tôi làm giúp bà hàng xóm')
    await helping.choose('c:thuong-tru:cho-o:nha-minh!1')
    const link = `${publicUrl}/thu-tuc/thuong-tru/in?truong-hop=cho-o/nha-minh`
    expect(textOf(await helping.tap(say('person.print')))).toContain(link)
    expect(textOf(await helping.say('in danh sách này'))).toContain(link)
    await helping.say('người tiếp theo')
    await helping.choose('a:thuong-tru')
    expect(textOf(await helping.say('in danh sách này'))).toContain('/thu-tuc/thuong-tru/in')
    expect(textOf(await helping.say('in danh sách này'))).not.toContain('truong-hop')
  })

  it('without a public address or a subject is answered honestly', async () => {
    expect(textOf(await talk.say('in danh sách'))).toContain(say('person.printWhat'))
    await talk.say('làm khai sinh cần giấy gì')
    expect(textOf(await talk.say('in danh sách'))).toBe(say('person.printOnWeb'))
  })
})
