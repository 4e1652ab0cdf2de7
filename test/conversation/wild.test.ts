import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readChoice } from '../../src/conversation/marked-choice.ts'
import type { Message } from '../../src/conversation/message.ts'
import type { Found, Turn } from '../../src/conversation/mind.ts'
import { type Now, nowAt } from '../../src/conversation/now.ts'
import { outcomes } from '../../src/conversation/outcome.ts'
import { emptyState, readState, type State } from '../../src/conversation/state.ts'
import type { Finding } from '../../src/dossiers/find.ts'
import { recordWith } from '../dossiers/support.ts'
import { realKnowledge, realMind } from '../support/real-mind.ts'
import { tappable } from '../support/talk.ts'
import { wildText } from '../vietnamese/wild.ts'

const source = { id: 'thu', name: 'hệ thống thử' }
const findings: readonly Finding[] = [
  { kind: 'found', record: recordWith(), source },
  { kind: 'not-found', asked: [source] },
  { kind: 'unreachable', source, error: new Error('down') },
]

const parked = { version: 1, flow: 'tam-tru', step: 2, ticked: [], skipped: [1], chosen: [] }
const walks: readonly unknown[] = [
  null,
  'hỏng',
  { ...parked, helping: true },
  { ...parked, flow: 'khong-con' },
  { ...parked, step: 99 },
]

/** The turn with every look-up answered, each in one of three ways. */
function finish(turn: Turn, now: Now): Turn {
  if (turn.lookups.length === 0) return turn
  const answers = turn.lookups.map((lookup, i): Found => {
    if (lookup.kind === 'procedure') return { kind: 'procedure', details: null }
    if (lookup.kind === 'park-walk') {
      return { kind: 'park-walk', code: 'H4K7M2T9', until: '2026-11-29' }
    }
    if (lookup.kind === 'find-walk') return { kind: 'find-walk', walk: walks[i % walks.length] }
    return { kind: 'dossier', finding: findings[i % findings.length] as Finding }
  })
  return realMind.complete(turn, answers, now)
}

function play(state: State, message: Message, now: Now): Turn {
  return finish(realMind.turn(state, message, now), now)
}

/** What holds for every turn there is. */
function expectSound(turn: Turn): void {
  expect(turn.replies.length).toBeGreaterThan(0)
  expect(outcomes).toContain(turn.outcome)
  expect(turn.lookups).toEqual([])
  expect(readState(JSON.parse(JSON.stringify(turn.state)))).toEqual(turn.state)
  for (const reply of turn.replies) {
    expect(reply.text.trim()).not.toBe('')
    expect(reply.text).not.toMatch(/undefined|NaN|\[object|\{\w+\}/)
    for (const { label, choice } of tappable(reply)) {
      expect(label.trim()).not.toBe('')
      expect(Buffer.byteLength(choice)).toBeLessThanOrEqual(64)
      expect(readChoice(choice, turn.state.person)).toMatchObject({ ofAnother: false })
      expect(readChoice(choice, turn.state.person).action).not.toBeNull()
    }
  }
}

const ids = [...realKnowledge.procedures.keys(), 'khong-co']
const steers = [
  ...['trường hợp của tôi', 'rồi', 'người tiếp theo', 'tôi làm giúp bà hàng xóm', 'A2B3-C4D5'],
  ...['tiếp tục trên máy khác', 'bỏ qua bước này'],
  ...['xong', 'quay lại', 'dừng lại', 'làm tiếp', 'tôi bị vướng', 'đúng rồi', 'không'],
]
const questions = [
  'làm khai sinh cần giấy tờ gì',
  'the le phi bao nhieu',
  'vợ tôi mới sinh con',
  'hướng dẫn từng bước',
  'tra cứu hồ sơ',
  'H99.01-261120-0001 000.00.01.H99-261105-0004',
  'H99.01-261399-0001',
  '001203004567',
  '1.001193 và 9.999999',
  'xin chào',
  'cháy nhà rồi',
  'gặp cán bộ',
]
const text: fc.Arbitrary<Message> = fc
  .oneof(
    wildText,
    fc.constantFrom(...steers, ...questions, '1', '2', 'cái cuối'),
    fc.tuple(fc.constantFrom(...questions), wildText).map((parts) => parts.join(' ')),
  )
  .map((words) => ({ kind: 'text', text: words }))
const choice: fc.Arbitrary<Message> = fc
  .oneof(
    wildText,
    fc.constantFrom('d', 'p', 'h', 'e:sinh-con', 'e:khong-co', '__proto__', 'constructor'),
    fc
      .tuple(fc.constantFrom(...ids), fc.constantFrom('', ':d', ':fw', ':dftwosmrcl'))
      .map(([id, facets]) => `a:${id}${facets}`),
    fc
      .tuple(
        fc.constantFrom('w', 'k', 't'),
        fc.constantFrom('khai-sinh-truc-tuyen', 'khong-co'),
        fc.nat({ max: 12 }),
        fc.constantFrom('done', 'back', 'stuck', 'stop', 'show', '0', '1', '9'),
      )
      .map((parts) => parts.join(':')),
  )
  .map((opaque) => ({ kind: 'choice', choice: opaque }))

/** A message, or a tap on the n-th thing the last turn showed, after some minutes. */
const move = fc.record({
  message: fc.oneof(text, choice, fc.nat({ max: 20 })),
  minutes: fc.constantFrom(0, 1, 44, 46, 60 * 24 * 40),
})

const start = Date.parse('2026-11-22T03:00:00Z')

it('any text whatever gets at least one reply with something in it', () => {
  const now = nowAt(new Date(start))
  fc.assert(
    fc.property(wildText, (words) => {
      expectSound(play(emptyState, { kind: 'text', text: words }, now))
    }),
    { numRuns: 400 },
  )
})

it('any conversation whatever goes on, its state small and plain', () => {
  fc.assert(
    fc.property(fc.array(move, { maxLength: 14 }), (moves) => {
      let time = start
      let state = emptyState
      let shown: readonly string[] = []
      for (const { message, minutes } of moves) {
        time += minutes * 60_000
        const tapped = typeof message === 'number' ? shown[message % (shown.length || 1)] : 'h'
        const sent: Message =
          typeof message === 'number' ? { kind: 'choice', choice: tapped ?? 'h' } : message
        const turn = play(state, sent, nowAt(new Date(time)))
        expectSound(turn)
        expect(JSON.stringify(turn.state).length).toBeLessThan(4000)
        state = turn.state
        shown = turn.replies.flatMap(tappable).map((one) => one.choice)
      }
    }),
    { numRuns: 80 },
  )
})

it('the same state, message and time give the same turn, and nothing handed in is changed', () => {
  fc.assert(
    fc.property(fc.oneof(text, choice), fc.oneof(text, choice), (first, second) => {
      const now = nowAt(new Date(start))
      const { state } = play(emptyState, first, now)
      const before = JSON.stringify(state)
      const turn = play(state, second, now)
      expect(play(state, second, now)).toEqual(turn)
      expect(JSON.stringify(state)).toBe(before)
    }),
    { numRuns: 150 },
  )
})
