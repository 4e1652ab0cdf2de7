import { describe, expect, it } from 'vitest'
import { emptyState } from '../../src/conversation/state.ts'
import { noonOf, today } from '../support/ask.ts'
import { realKnowledge, realMind } from '../support/real-mind.ts'
import { textOf } from '../support/talk.ts'

const { phrases, settings } = realKnowledge
const say = (text: string) => realMind.turn(emptyState, { kind: 'text', text }, noonOf(today))

describe('a message without a word', () => {
  it.each([
    '',
    '   ',
    '\n\t',
    '😀😀😀',
    '👨‍👩‍👧',
    '?!...',
    '…',
    '\u0000\u0007\u001b',
    '\u200b\u200d\ufeff',
    '------',
  ])('%j is met kindly, with something to choose', (text) => {
    const turn = say(text)
    expect(turn.outcome).toBe('help')
    expect(turn.replies[0]?.text).toBe(phrases.say('talk.noWords'))
    expect(turn.replies[0]?.choices?.length).toBeGreaterThan(0)
  })
})

describe('a message that is too long', () => {
  it.each([
    ['letters', 'a'.repeat(10_000)],
    ['one syllable over and over', 'khai sinh '.repeat(1000)],
    ['combined emoji and words', 'giấy 👍🏽 '.repeat(1500)],
    ['lines', 'một dòng\n'.repeat(1200)],
  ])('is answered with how much can be read: %s', (_, text) => {
    const turn = say(text)
    expect(turn.outcome).toBe('help')
    expect(turn.replies[0]?.text).toContain(String(settings.maxText))
  })

  it('is one character over the longest that is read', () => {
    const question = 'làm khai sinh cần giấy tờ gì'
    const fitting = question.padEnd(settings.maxText - 1, ' xin hỏi').slice(0, settings.maxText - 1)
    expect(say(`${fitting}x`).replies[0]?.text).not.toContain('quá dài')
    expect(say(`${fitting}xx`).replies[0]?.text).toBe(
      phrases.say('talk.tooLong', { max: settings.maxText }),
    )
  })
})

describe('a message with markup or control characters in it', () => {
  it.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '"><svg/onload=fetch(1)>',
    "'; DROP TABLE conversations; --",
    '{{constructor.constructor("x")()}}',
    '[bấm đây](javascript:alert(1))',
    '*_`~|',
  ])('%j never comes back', (text) => {
    expect(textOf(say(text))).not.toContain(text)
    expect(textOf(say(text))).not.toMatch(/[<>]|javascript|alert|DROP/)
  })

  it('is understood all the same', () => {
    const plain = say('làm khai sinh cần giấy tờ gì')
    for (const text of [
      '<làm khai sinh> cần giấy tờ gì',
      'làm\u0000 khai\u0007 sinh cần giấy tờ gì',
      'làm khai sinh\u200b cần giấy tờ gì 😀',
      'LÀM KHAI SINH CẦN GIẤY TỜ GÌ???!!!',
    ]) {
      expect(say(text).replies).toEqual(plain.replies)
    }
  })
})

it('a tapped choice that is none of ours is met kindly', () => {
  const turn = realMind.turn(emptyState, { kind: 'choice', choice: 'constructor' }, noonOf(today))
  expect(turn.outcome).toBe('help')
  expect(turn.replies[0]?.text).toBeTruthy()
})
