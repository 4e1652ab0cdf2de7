import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { normaliseForSearch } from '../../src/vietnamese/normalise.ts'
import { expandShorthand } from '../../src/vietnamese/shorthand.ts'
import { isSyllable, parseSyllable } from '../../src/vietnamese/syllable.ts'
import { syllables } from '../../src/vietnamese/syllables.ts'

const { entries } = parse(readFileSync('content/lexicon/shorthand.yaml', 'utf8')) as {
  readonly entries: Readonly<Record<string, string>>
}
const TABLE = new Map(Object.entries(entries))
/** Short forms that read like a syllable but stand for no word a citizen needs. */
const LOOK_LIKE_SYLLABLES = 'ac e hum khom khum mun nhiu thui'.split(' ')

describe('expandShorthand', () => {
  test.each([
    ['e mún đk ks ntn', 'em muốn đăng ký khai sinh như thế nào'],
    ['mat cccd lm lai dc ko', 'mat căn cước công dân làm lai được không'],
    ['DC', 'được'],
    ['50 k', '50 k'],
    ['100 m đất', '100 m đất'],
    ['biết k', 'biết không'],
    ['giấy tờ', 'giấy tờ'],
  ])('writes %j out as %j', (text, expected) => {
    expect(expandShorthand(text.split(' '), TABLE).join(' ')).toBe(expected)
  })

  test('leaves everything alone with an empty table', () => {
    expect(expandShorthand(['ko', 'dc'], new Map())).toEqual(['ko', 'dc'])
  })
})

describe('content/lexicon/shorthand.yaml', () => {
  test('holds at least a hundred entries', () => {
    expect(TABLE.size).toBeGreaterThan(100)
  })

  test('has one lower-case token on the left of every entry', () => {
    const isToken = (short: string) => syllables(short).join() === normaliseForSearch(short)
    expect([...TABLE.keys()].filter((short) => !isToken(short))).toEqual([])
  })

  test('has accented syllables in the new tone placement on the right', () => {
    expect([...TABLE.values()].filter((full) => normaliseForSearch(full) !== full)).toEqual([])
    const words = [...TABLE.values()].flatMap((full) => full.split(' '))
    expect(new Set(words.filter((word) => parseSyllable(word) === null))).toEqual(
      new Set(['vneid']),
    )
  })

  test('replaces no bare word of plain Vietnamese', () => {
    const bare = [...TABLE.keys()].filter((short) => /^[a-z]+$/.test(short) && isSyllable(short))
    expect(bare.sort()).toEqual(LOOK_LIKE_SYLLABLES)
  })

  test('expands to words that are not expanded again', () => {
    const again = [...TABLE.values()].flatMap((full) => full.split(' ').filter((w) => TABLE.has(w)))
    expect(again).toEqual([])
  })
})
