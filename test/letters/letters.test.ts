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

const letters = z
  .array(
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
  .parse(parse(readFileSync(new URL('letters.yaml', import.meta.url), 'utf8')))

/**
 * The run of 23/11/2026: 42 of 44 found, 43 of 44 right; with the national list 44 of 44 and 45 of 45.
 * Never lower them.
 */
const least = { found: 0.95, right: 0.95 }

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

  it('are read for what they ask, and for nothing else', () => {
    const rows = letters.map((letter) => ({ ...letter, got: answeredIn(read(letter.text)) }))
    const asked = rows.flatMap(({ asks }) => asks)
    const found = rows.flatMap(({ asks, got }) => asks.filter((id) => got.includes(id)))
    const all = rows.flatMap(({ got }) => got)
    const right = rows.flatMap(({ asks, may, got }) =>
      got.filter((id) => asks.includes(id) || may.includes(id)),
    )
    const figures = { found: found.length / asked.length, right: right.length / all.length }
    console.log(
      `letters: ${found.length} of ${asked.length} found, ${right.length} of ${all.length} right`,
    )
    expect(figures.found).toBeGreaterThanOrEqual(least.found)
    expect(figures.right).toBeGreaterThanOrEqual(least.right)
  })

  it.each(letters)('$id: what cannot be answered is told by its number', ({ text, unclear }) => {
    const turn = read(text)
    const open = turn.state.letter?.unclear ?? []
    expect(open).toEqual(expect.arrayContaining(unclear))
    expect(textOf(turn).includes('chưa tìm được câu trả lời')).toBe(open.length > 0)
    if (open.length > 0) expect(textOf(turn)).toContain(`Câu hỏi thứ ${open.join(', ')}`)
  })

  it.each(letters)('$id leaves nothing of the one who wrote it', ({ text }) => {
    const kept = JSON.stringify([read(text), read(`trả lời giúp công dân:\n${text}`, false)])
    expect(personal(text).filter((word) => kept.includes(word))).toEqual([])
    expect(read(text).keepAs).toBe('(tin dài, có thể là thư của người khác nên không lưu lại)')
  })

  it.each(letters)('$id is read the same when it is pasted, where it asks anything', (letter) => {
    if (letter.asks.length === 0) return
    expect(answeredIn(read(letter.text, false))).toEqual(answeredIn(read(letter.text)))
  })

  it('that praise and ask nothing are answered honestly', () => {
    const praise = letters.find(({ id }) => id === 'khong-hoi-gi')
    expect(textOf(read(praise?.text ?? ''))).toContain('chưa thấy trong thư câu hỏi')
  })
})
