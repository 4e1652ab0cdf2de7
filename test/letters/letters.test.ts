/** Letters of our own, read over the curated knowledge: what they ask about, and that nothing of them stays. */

import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import type { Turn } from '../../src/conversation/mind.ts'
import { emptyState } from '../../src/conversation/state.ts'
import { noonOf, today } from '../support/ask.ts'
import { realMind } from '../support/real-mind.ts'
import { textOf } from '../support/talk.ts'

const schema = z.array(
  z.strictObject({
    id: z.string(),
    text: z.string(),
    /** Ids that must be answered. */
    asks: z.array(z.string()),
    /** Answered besides without harm. */
    may: z.array(z.string()).default([]),
    /** Numbers of the questions nobody can answer here. */
    unclear: z.array(z.number()).default([]),
  }),
)

const lettersIn = (file: string) =>
  schema.parse(parse(readFileSync(new URL(file, import.meta.url), 'utf8')))
const letters = lettersIn('letters.yaml')
/** Lists in a line, chat logs, quoted replies, thanks, complaints. */
const shapes = lettersIn('shapes.yaml')
const all = [...letters, ...shapes]

/**
 * The run of 23/11/2026: 43 of 44 found, 44 of 44 right; with the national list 44 of 44 and 45 of 45.
 * Never lower them.
 */
const least = { found: 0.95, right: 0.95 }
/** The run of 23/11/2026: 30 of 36 found, 32 of 35 right. */
const leastOfShapes = { found: 0.83, right: 0.9 }

const read = (text: string, forwarded = true) =>
  realMind.turn(
    emptyState,
    { kind: 'text', text, ...(forwarded ? { forwarded: true as const } : {}) },
    noonOf(today),
  )

const answeredIn = ({ state }: Turn) =>
  (state.letter?.subjects ?? []).map((one) =>
    one.kind === 'procedure' ? one.procedure : one.kind === 'guide' ? one.guide : one.event,
  )

/** What must not be found anywhere afterwards: every long number, and these words of the letters. */
const told = [
  ...['Lượng', 'Kim Ngân', 'Trần Thị Lài', 'Hải Đông', 'Hoàng Văn Thái', 'Chị Tư', 'Lê Quốc Bảo'],
  ...['xóm Bãi', 'Hạnh', 'Phạm Thi Sáu', 'Ngo Van Hung', 'Thịnh', 'Tuấn', 'Vũ Thị Mến', 'Mỹ Hòa'],
  ...['Nguyễn Văn Cần', 'ông Sửu', 'chị Mận', 'bà Tý', 'Bà Năm', 'Ông Đạt', 'Đài Loan', 'Nghe An'],
  ...[
    'Quàng',
    'Lò Thị Ín',
    'Hà Quang Vịnh',
    'Gấm',
    'Huyền Trang',
    'Mac Van Dinh',
    'Lương Thế Hiển',
  ],
  ...['Thanh Tùng', 'Hằng Nga', 'Nguyễn Đắc Lộc', 'Thuật', 'Cô Sáu', 'Đào'],
  ...['Cà Mau', 'bại não', 'bún', 'giật', 'giày da', 'hiếm muộn', 'ly hon nam', 'tôm'],
]

const personal = (text: string) => [
  ...(text.match(/\d[\d .-]{7,}\d/g) ?? []),
  ...told.filter((word) => text.includes(word)),
]

describe('letters', () => {
  it('are enough, of different length', () => {
    expect(letters.length).toBeGreaterThanOrEqual(25)
    for (const { text } of letters) expect(text.length).toBeGreaterThan(300)
  })

  it.each([
    ['of a usual shape', letters, least],
    ['of other shapes', shapes, leastOfShapes],
  ] as const)('%s are read for what they ask, and for nothing else', (shape, some, atLeast) => {
    const rows = some.map((letter) => ({ ...letter, got: answeredIn(read(letter.text)) }))
    const asked = rows.flatMap(({ asks }) => asks)
    const found = rows.flatMap(({ asks, got }) => asks.filter((id) => got.includes(id)))
    const given = rows.flatMap(({ got }) => got)
    const right = rows.flatMap(({ asks, may, got }) =>
      got.filter((id) => asks.includes(id) || may.includes(id)),
    )
    const figures = { found: found.length / asked.length, right: right.length / given.length }
    console.log(
      `letters ${shape}: ${found.length} of ${asked.length} found, ${right.length} of ${given.length} right`,
    )
    expect(figures.found).toBeGreaterThanOrEqual(atLeast.found)
    expect(figures.right).toBeGreaterThanOrEqual(atLeast.right)
  })

  it.each(letters)('$id: what cannot be answered is told by its number', ({ text, unclear }) => {
    const turn = read(text)
    const open = turn.state.letter?.unclear ?? []
    expect(open).toEqual(expect.arrayContaining(unclear))
    expect(textOf(turn).includes('chưa tìm được câu trả lời')).toBe(open.length > 0)
    if (open.length > 0) expect(textOf(turn)).toContain(`Câu hỏi thứ ${open.join(', ')}`)
  })

  it.each(all)('$id leaves nothing of the one who wrote it', ({ text }) => {
    const kept = JSON.stringify([read(text), read(`trả lời giúp công dân:\n${text}`, false)])
    expect(personal(text).filter((word) => kept.includes(word))).toEqual([])
    expect(read(text).keepAs).toBe('(tin dài, có thể là thư của người khác nên không lưu lại)')
  })

  it.each(letters)('$id is read the same when it is pasted, where it asks anything', (letter) => {
    if (letter.asks.length === 0) return
    expect(answeredIn(read(letter.text, false))).toEqual(answeredIn(read(letter.text)))
  })

  it('that greet, thank or praise and ask nothing are answered honestly', () => {
    const silent = all.filter(({ asks, may }) => asks.length === 0 && may.length === 0)
    expect(silent.length).toBeGreaterThanOrEqual(3)
    for (const { text } of silent) {
      expect(textOf(read(text))).toContain('chưa thấy trong thư câu hỏi')
    }
  })
})
