import { describe, expect, it } from 'vitest'
import { createPhrases, flattenPhrases, PhraseMissing } from '../../src/knowledge/phrases.ts'

const phrases = createPhrases(
  new Map([
    ['talk.hello', 'Xin chào ông/bà.'],
    ['flow.heading', 'Bước {number}/{of}: {title}'],
    ['talk.twice', '{name}, {name}'],
  ]),
)

describe('createPhrases', () => {
  it('says a sentence as it is written', () => {
    expect(phrases.say('talk.hello')).toBe('Xin chào ông/bà.')
  })

  it('puts values in their places', () => {
    expect(phrases.say('flow.heading', { number: 2, of: 11, title: 'Đăng nhập' })).toBe(
      'Bước 2/11: Đăng nhập',
    )
  })

  it('puts a value in every place of its name', () => {
    expect(phrases.say('talk.twice', { name: 'bé' })).toBe('bé, bé')
  })

  it('puts values in as they are', () => {
    const title = '{of} $& $1'
    expect(phrases.say('flow.heading', { number: 0, of: 1, title })).toBe(`Bước 0/1: ${title}`)
  })

  it('leaves unused values alone', () => {
    expect(phrases.say('talk.hello', { name: 'Một Cửa' })).toBe('Xin chào ông/bà.')
  })

  it('names a key that is not there', () => {
    expect(() => phrases.say('talk.hullo')).toThrow(
      new PhraseMissing('talk.hullo', 'expected it in content/phrases/'),
    )
  })

  it('names a value that is not given', () => {
    expect(() => phrases.say('flow.heading', { number: 2, title: 'Đăng nhập' })).toThrow(
      '[knowledge] say "flow.heading": expected a value for {of}.',
    )
  })

  it('never tells the values in an error', () => {
    expect(() => phrases.say('flow.heading', { title: 'Nguyễn Thị Mẫu' })).toThrow(/^(?!.*Mẫu)/)
  })

  it('knows which keys there are', () => {
    expect(phrases.keys).toEqual(['talk.hello', 'flow.heading', 'talk.twice'])
    expect(phrases.has('talk.hello')).toBe(true)
    expect(phrases.has('talk')).toBe(false)
  })
})

describe('flattenPhrases', () => {
  it('joins the names on the way to a sentence with dots', () => {
    const tree = { none: { fee: 'Chưa có.', 'how-online': 'Chưa rõ.' }, care: 'Nên hỏi lại.' }
    expect(flattenPhrases(tree, 'answer')).toEqual([
      ['answer.none.fee', 'Chưa có.'],
      ['answer.none.how-online', 'Chưa rõ.'],
      ['answer.care', 'Nên hỏi lại.'],
    ])
  })

  it('begins with the first name where there is no prefix', () => {
    expect(flattenPhrases({ talk: { ok: 'Vâng.' } })).toEqual([['talk.ok', 'Vâng.']])
  })

  it('keeps inner lines and drops the line end of a YAML block', () => {
    expect(flattenPhrases('một\nhai\n', 'talk.two')).toEqual([['talk.two', 'một\nhai']])
  })

  it.each([null, undefined, 5, true, {}])('finds no sentence in %j', (tree) => {
    expect(flattenPhrases(tree, 'talk')).toEqual([])
  })
})
