import { describe, expect, test } from 'vitest'
import { tokenise } from '../../src/retrieval/token.ts'
import { knowledge, vocabulary } from './known.ts'

const { filler, cue } = knowledge.search.terms

/** The words that weigh in full. */
function topicWords(text: string): string {
  const full = vocabulary.weigh(tokenise(text)).filter(({ weight }) => weight === 1)
  return full.map(({ token }) => token.text).join(' ')
}

function weights(text: string): readonly number[] {
  return vocabulary.weigh(tokenise(text)).map(({ weight }) => weight)
}

describe('weigh', () => {
  test.each([
    ['cho em hỏi đăng ký kết hôn ạ', 'đăng kí kết hôn'],
    ['dạ em muốn làm hộ chiếu', 'hộ chiếu'],
    ['thủ tục tách thửa như thế nào', 'tách thửa'],
    ['khai tử cần giấy tờ gì, lệ phí bao nhiêu', 'khai tử'],
    ['cho em hoi dang ki ket hon', 'dang ki ket hon'],
    ['can cuoc', 'can cuoc'],
    ['kinh phí', 'kinh phí'],
    ['', ''],
  ])('leaves of %j in full: %j', (text, topic) => {
    expect(topicWords(text)).toBe(topic)
  })

  test('weighs fillers and words that ask for a facet far less than a topic', () => {
    expect(weights('cho em hỏi lệ phí tách thửa')).toEqual([filler, filler, filler, cue, cue, 1, 1])
    expect(Math.max(filler, cue)).toBeLessThan(0.5)
  })

  test('takes words that may be topics for fillers only where marks are typed', () => {
    expect(weights('cần được chị')).toEqual([filler, filler, filler])
    expect(weights('can duoc chi')).toEqual([1, 1, 1])
  })

  test('takes a long number for no topic', () => {
    expect(weights('079123456789')).toEqual([filler])
    expect(weights('1.001193')).toEqual([1])
    expect(weights('500')).toEqual([1])
  })
})

describe('a vocabulary', () => {
  test('knows the syllables and neighbours of its phrases', () => {
    expect(vocabulary.syllables).toContain('phi')
    expect(vocabulary.pairs.has('le phi')).toBe(true)
    expect(vocabulary.pairs.has('phi le')).toBe(false)
  })

  test('hears talk in its order', () => {
    const orders = vocabulary.talks.map(({ intent }) => intent.order)
    expect(orders).toEqual(orders.toSorted((a, b) => a - b))
  })
})
