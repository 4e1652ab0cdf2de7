import { describe, expect, it } from 'vitest'
import { encodeAction } from '../../src/conversation/action.ts'
import { createMind } from '../../src/conversation/create-mind.ts'
import type { Reply } from '../../src/conversation/reply.ts'
import { emptyState, type State } from '../../src/conversation/state.ts'
import { withListings } from '../../src/knowledge/catalogue.ts'
import { answerIn, ask, noonOf, today } from '../support/ask.ts'
import { listingOf } from '../support/national.ts'
import { procedureOf, realKnowledge, realMind, statuses } from '../support/real-mind.ts'

const reason = 'Quy định vừa thay đổi, chúng tôi đang kiểm tra lại.'
const listed = listingOf({ code: '1.999999', name: 'Nuôi rồng tại nhà' })

function mindWithout(procedure: string) {
  const off = [{ procedure, reason, since: '2026-11-20' }]
  const knowledge = { ...realKnowledge, settings: { ...realKnowledge.settings, off } }
  return createMind(withListings(knowledge, [listed]), statuses)
}

const mind = mindWithout('khai-sinh')
const { title, documents } = procedureOf('khai-sinh')
const { contact } = realKnowledge.settings

/** The first step of its walkthrough. */
const walk = encodeAction({
  kind: 'flow',
  flow: procedureOf('khai-sinh').walkthrough ?? '',
  step: 0,
  move: 'show',
})

const say = (text: string, state: State = emptyState) =>
  mind.turn(state, { kind: 'text', text }, noonOf(today))

/** It names the matter, the reason, the day and the way to the office, and no fact. */
function expectOff(replies: readonly Reply[]) {
  const answer = answerIn(replies)
  expect(answer.text).toContain(title)
  expect(answer.text).toContain(reason)
  expect(answer.text).toContain('20/11/2026')
  expect(answer.text).toContain(contact)
  expect(answer.sections).toEqual([])
  for (const { name } of documents) expect(answer.text).not.toContain(name)
}

describe('a procedure that is switched off', () => {
  it.each(['làm khai sinh cho con', 'lam khai sinh can giay to gi'])(
    'is not answered when asked "%s": the reason is told',
    (text) => expectOff(say(text).replies),
  )

  it('is not answered to a button of an older message', () => {
    expectOff([ask('khai-sinh', ['fee'], { mind })])
  })

  it('stays the subject, and silent', () => {
    const first = say('làm khai sinh cho con')
    expectOff(say('thế lệ phí bao nhiêu', first.state).replies)
  })

  it('is silent whichever of its codes the settings name', () => {
    for (const { code } of procedureOf('khai-sinh').codes) {
      expectOff([ask('khai-sinh', [], { mind: mindWithout(code) })])
    }
  })

  it('begins no walkthrough', () => {
    expectOff(mind.turn(emptyState, { kind: 'choice', choice: walk }, noonOf(today)).replies)
    const { state } = say('làm khai sinh cho con')
    expectOff(say('hướng dẫn từng bước', state).replies)
  })

  it('ends its walkthrough where it was', () => {
    const begun = realMind.turn(emptyState, { kind: 'choice', choice: walk }, noonOf(today))
    expect(begun.state.flow).not.toBeNull()
    const went = say('xong', begun.state)
    expectOff(went.replies)
    expect(went.state.flow).toBeNull()
  })

  it('asks nothing about the citizen’s own case', () => {
    const choice = encodeAction({
      kind: 'case',
      procedure: 'khai-sinh',
      question: null,
      option: null,
    })
    expectOff(mind.turn(emptyState, { kind: 'choice', choice }, noonOf(today)).replies)
  })

  it('is not continued by a code of another device', () => {
    const { flow, ...rest } = { flow: procedureOf('khai-sinh').walkthrough, step: 1 }
    const walk = { version: 1, flow, ...rest, ticked: [], skipped: [], chosen: [], helping: false }
    const asked = { kind: 'find-walk', code: 'ABCDEFGH' } as const
    const turn = { ...say('cảm ơn'), replies: [], lookups: [asked] }
    const done = mind.complete(turn, [{ kind: 'find-walk', walk }], noonOf(today))
    expectOff(done.replies)
    expect(done.state.flow).toBeNull()
  })

  it('is not offered in the greeting or in help', () => {
    const offers = (replies: readonly Reply[]) =>
      replies.flatMap(({ choices = [] }) => choices.map(({ choice }) => choice))
    const choice = encodeAction({ kind: 'ask', procedure: 'khai-sinh', facets: [] })
    expect(offers(realMind.greet())).toContain(choice)
    expect(offers(mind.greet())).not.toContain(choice)
    expect(offers(say('bạn giúp được gì').replies)).not.toContain(choice)
  })

  it('leaves the others alone', () => {
    expect(ask('khai-tu', ['fee'], { mind })).toEqual(ask('khai-tu', ['fee']))
  })
})

it('a procedure of the national list is silent without being looked up', () => {
  const quiet = mindWithout('1.999999')
  const choice = encodeAction({ kind: 'ask', procedure: '1.999999', facets: ['fee'] })
  const turn = quiet.turn(emptyState, { kind: 'choice', choice }, noonOf(today))
  expect(turn.lookups).toEqual([])
  expect(answerIn(turn.replies).text).toContain(reason)
})
