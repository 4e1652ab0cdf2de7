import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emptyState, type State } from '../../src/conversation/state.ts'
import { noonOf, today } from '../support/ask.ts'
import { realKnowledge, realMind } from '../support/real-mind.ts'

const { say } = realKnowledge.phrases
const now = noonOf(today)
const hear = (text: string, state: State = emptyState) =>
  realMind.turn(state, { kind: 'text', text }, now)
const awaiting: State = { ...emptyState, awaitingCode: true }
const walking: State = {
  ...emptyState,
  flow: {
    flow: 'khai-sinh-truc-tuyen',
    step: 1,
    ticked: [],
    skipped: [],
    paused: false,
    at: now.instant,
  },
}

describe('an identity number', () => {
  it.each([
    '001203004567',
    'CCCD của tôi là 001 203 004 567',
    'số căn cước 001203004567 ạ',
    'số định danh: 079.203.004.567',
  ])('sent with no question, as %j, is answered with a warning', (text) => {
    for (const state of [emptyState, awaiting]) {
      expect(hear(text, state).outcome).toBe('privacy')
      expect(hear(text, state).replies[0]?.text).toBe(say('privacy.personalNumber'))
    }
  })

  it('leaves the assistant waiting for the dossier code', () => {
    expect(hear('001203004567', awaiting).state.awaitingCode).toBe(true)
  })

  it('inside a question does not keep the question from being answered', () => {
    const turn = hear('tôi tên An, căn cước 001203004567, muốn làm hộ chiếu cần giấy tờ gì')
    expect(turn.outcome).toBe('answered')
  })
})

describe('a phone or tax number in place of a code', () => {
  it.each(['0912345678', '+84 912 345 678', '0101243150-001'])('%j is told apart', (text) => {
    expect(hear(text, awaiting).replies[0]?.text).toBe(say('privacy.otherNumber'))
  })
})

const digits = (length: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
/** What is typed before the number, and the number: nine digits alone may be anything. */
const number = fc.oneof(
  digits(11).map((rest) => ['', ['0', ...rest].join('')] as const),
  digits(9).map((all) => ['CMND ', all.join('')] as const),
  digits(8).map((rest) => ['', ['09', ...rest].join('')] as const),
)
const around = fc.constantFrom(
  (n: string) => n,
  (n: string) => `của tôi là ${n}`,
  (n: string) => `làm khai sinh cho con, số của mẹ ${n}, cần giấy tờ gì`,
  (n: string) => `${n} tra cứu hồ sơ giúp`,
  (n: string) => `tôi bị vướng, đăng nhập ${n} không được`,
  (n: string) => `${n} asdf qwer`,
)
const state = fc.constantFrom(emptyState, awaiting, walking)

it('no personal number comes back in a reply or stays in the state', () => {
  fc.assert(
    fc.property(number, around, state, ([name, n], put, before) => {
      const { replies, state: after, lookups } = hear(put(`${name}${n}`), before)
      expect(lookups).toEqual([])
      expect(JSON.stringify({ replies, after })).not.toContain(n)
    }),
    { numRuns: 400 },
  )
})
