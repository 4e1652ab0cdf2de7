import { describe, expect, it } from 'vitest'
import { encodeAction } from '../../src/conversation/action.ts'
import type { Choice } from '../../src/conversation/reply.ts'
import type { State } from '../../src/conversation/state.ts'
import { emptyState } from '../../src/conversation/state.ts'
import { answerIn, noonOf, today } from '../support/ask.ts'
import { procedureOf, realKnowledge, realMind } from '../support/real-mind.ts'
import { startTalk } from '../support/talk.ts'

const now = noonOf(today)
const ids = ['khai-sinh', 'chung-thuc-ban-sao', 'tam-tru', 'ho-chieu']

function choiceOf(id: string): Omit<Choice, 'procedure'> {
  const choice = encodeAction({ kind: 'ask', procedure: id, facets: ['fee'] })
  return { label: procedureOf(id).title, choice }
}

function offering(procedures: readonly string[]): State {
  const options = procedures.map(choiceOf)
  return { ...emptyState, offered: { options, facets: ['fee'], said: 'việc ấy', at: now.instant } }
}

const say = (text: string, procedures: readonly string[] = ids) =>
  realMind.turn(offering(procedures), { kind: 'text', text }, now)

describe('one of several choices is taken', () => {
  it.each([
    ['2', 1],
    [' 2. ', 1],
    ['số 2 ạ', 1],
    ['so 3', 2],
    ['chọn 4 nhé', 3],
    ['cái thứ hai', 1],
    ['cai thu hai di', 1],
    ['thứ ba', 2],
    ['cái đầu tiên', 0],
    ['cái cuối cùng ạ', 3],
    ['mục 1', 0],
    ['hai', 1],
  ])('by its place: %j', (text, place) => {
    expect(answerIn(say(text).replies).procedure.id).toBe(ids[place])
  })

  it.each([
    ['khai sinh', 'khai-sinh'],
    ['dang ky khai sinh', 'khai-sinh'],
    ['Đăng ký tạm trú', 'tam-tru'],
    ['cái tạm trú', 'tam-tru'],
    ['làm hộ chiếu', 'ho-chieu'],
    ['sao y bản chính', 'chung-thuc-ban-sao'],
  ])('by its name: %j', (text, id) => {
    expect(answerIn(say(text).replies).procedure.id).toBe(id)
  })

  it.each(['5', '0', '12', 'cái thứ chín'])('but not by a place that is not there: %j', (text) => {
    expect(say(text).replies.some(({ kind }) => kind === 'answer')).toBe(false)
  })

  it('but not by a number inside another question', () => {
    const { replies } = say('con tôi 2 tuổi làm hộ chiếu cần giấy tờ gì')
    expect(answerIn(replies)).toMatchObject({ procedure: { id: 'ho-chieu' } })
    expect(answerIn(replies).facets).toContain('documents')
  })
})

describe('a single question is answered', () => {
  it.each(['đúng rồi', 'dung roi', 'phải', 'vâng đúng', 'có ạ'])('with yes: %j', (text) => {
    expect(answerIn(say(text, ['khai-sinh']).replies).procedure.id).toBe('khai-sinh')
  })

  it.each(['không', 'khong phai', 'sai rồi'])('with no, which shows the topics: %j', (text) => {
    const turn = say(text, ['khai-sinh'])
    expect(turn.outcome).toBe('help')
    expect(turn.replies[0]?.choices?.length).toBeGreaterThan(1)
  })
})

describe('choices are offered', () => {
  it('by their opaque string too, which works as often as it is tapped', () => {
    const message = { kind: 'choice', choice: choiceOf('tam-tru').choice } as const
    const once = realMind.turn(emptyState, message, now)
    expect(realMind.turn(once.state, message, now).replies).toEqual(once.replies)
  })

  it('until the next reply: an answer without choices takes them back', async () => {
    const talk = await startTalk()
    await talk.choose('e:sinh-con')
    expect(talk.state().offered?.options).toHaveLength(
      (realKnowledge.lifeEvents.get('sinh-con')?.procedures.length ?? 0) + 1,
    )
    await talk.choose('p')
    expect(talk.state().offered).toBeNull()
  })

  it('with the facets that were asked before', async () => {
    const talk = await startTalk()
    await talk.say('vợ tôi mới sinh em bé thì cần giấy tờ gì')
    const turn = await talk.say('cái thứ hai')
    expect(answerIn(turn.replies).facets).toEqual(['documents'])
  })
})
