import { expect, it } from 'vitest'
import { remembering } from '../../src/understanding/remember.ts'
import type { Understanding } from '../../src/understanding/understand.ts'
import { understand } from './understanding.ts'

const meaning = understand('làm hộ chiếu ở đâu')

function counting() {
  const asked: string[] = []
  const noted = <T>(value: T, ...words: readonly string[]): T => {
    asked.push(words.join(' + '))
    return value
  }
  const understanding: Understanding = {
    understand: (text) => noted(meaning, text),
    topicsAfter: (earlier, text) => noted(meaning.topics, earlier, text),
    topicsAmong: (_ids, earlier, text) => noted(meaning.topics, earlier, text),
    toldIn: (_procedure, text) => noted({ share: 0, facet: null }, text),
  }
  return { asked, ...remembering(understanding) }
}

it('what is said again is understood once', () => {
  const { asked, understand } = counting()
  expect(understand('hộ chiếu')).toBe(understand('hộ chiếu'))
  expect(asked).toEqual(['hộ chiếu'])
})

it.each(['số của tôi là 0912', 'h26-220518-0004', 'xin hỏi '.repeat(30)])(
  'is not remembered: %s',
  (text) => {
    const { asked, understand, topicsAfter } = counting()
    for (const _ of [1, 2]) understand(text)
    for (const _ of [1, 2]) topicsAfter(text, '')
    expect(asked).toHaveLength(4)
  },
)

it('earlier words are remembered alone, not together with what follows them', () => {
  const { asked, topicsAfter } = counting()
  for (const text of ['', 'gia hạn', '', 'gia hạn']) topicsAfter('Đăng ký tạm trú', text)
  expect(asked).toEqual([
    'Đăng ký tạm trú + ',
    'Đăng ký tạm trú + gia hạn',
    'Đăng ký tạm trú + gia hạn',
  ])
})
