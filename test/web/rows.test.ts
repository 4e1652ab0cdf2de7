import { describe, expect, test } from 'vitest'
import type { Reply } from '../../src/conversation/reply.ts'
import type { Delivery, Entry } from '../../src/web/chat/talk/entry.ts'
import { type Row, rowsOf } from '../../src/web/chat/talk/rows.ts'
import { answer, checklist, greeting, step } from '../support/canned-replies.ts'

const at = '2026-11-22T03:00:00.000Z'

/** Entries in order: replies, and what the citizen wrote or tapped. */
function talk(...parts: readonly (Reply | Said)[]): readonly Entry[] {
  return parts.map((part, index): Entry => {
    const seq = index + 1
    const id = String(seq)
    if ('kind' in part) return { kind: 'theirs', id, seq, at, reply: part }
    return { kind: 'mine', id, seq, at, delivery: 'sent', ...part }
  })
}

type Said = { readonly text: string; readonly choice?: string; readonly delivery?: Delivery }

const tick = (item: number, delivery: Delivery = 'sent'): Said => ({
  text: checklist([]).items[item]?.label ?? '',
  choice: `k:khai-sinh-truc-tuyen:0:${item}`,
  delivery,
})

/** The same as the history of the server tells it: without the opaque string. */
const toldTick = (item: number): Said => ({ text: tick(item).text })

const kinds = (rows: readonly Row[]) =>
  rows.map((row) => (row.kind === 'mine' ? row.entry.text : row.entry.reply.kind))

const tickedIn = (row: Row | undefined) =>
  row?.kind === 'theirs' && row.entry.reply.kind === 'checklist'
    ? row.entry.reply.items.map((item) => item.ticked)
    : null

describe('a tick', () => {
  test.each([
    ['tapped just now', tick(0)],
    ['told by the history', toldTick(0)],
  ])('%s changes the list where it stands', (_name, said) => {
    const rows = rowsOf(talk(checklist([]), said, checklist([0])))
    expect(kinds(rows)).toEqual(['checklist'])
    expect(rows[0]?.key).toBe('1')
    expect(tickedIn(rows[0])).toEqual([true, false, false])
  })

  test('shows at once, before the server has answered', () => {
    const [row] = rowsOf(talk(checklist([]), tick(1, 'sending')))
    expect(row?.kind === 'theirs' && [...row.flipped]).toEqual([tick(1).choice])
  })

  test('made twice in a row shows nothing', () => {
    const [row] = rowsOf(talk(checklist([]), tick(1, 'sending'), tick(1, 'sending')))
    expect(row?.kind === 'theirs' && row.flipped.size).toBe(0)
  })

  test('that did not get through is shown as an unsent message', () => {
    const rows = rowsOf(talk(checklist([]), tick(1, 'unsent')))
    expect(kinds(rows)).toEqual(['checklist', tick(1).text])
  })

  test('changes the newest of two showings of the list', () => {
    const rows = rowsOf(
      talk(checklist([]), { text: 'Quay lại' }, checklist([]), tick(2), checklist([2])),
    )
    expect(kinds(rows)).toEqual(['checklist', 'Quay lại', 'checklist'])
    expect(tickedIn(rows[0])).toEqual([false, false, false])
    expect(tickedIn(rows[2])).toEqual([false, false, true])
  })

  test('is not seen in words that were answered otherwise', () => {
    const rows = rowsOf(talk(checklist([]), toldTick(0), answer))
    expect(kinds(rows)).toEqual(['checklist', toldTick(0).text, 'answer'])
  })
})

test('a list asked for again is shown again', () => {
  const rows = rowsOf(talk(checklist([]), { text: 'Quay lại' }, checklist([])))
  expect(kinds(rows)).toEqual(['checklist', 'Quay lại', 'checklist'])
})

describe('a taken choice', () => {
  const usedIn = (row: Row | undefined) => (row?.kind === 'theirs' ? [...row.used] : null)

  test('is marked in the reply that offered it', () => {
    const rows = rowsOf(talk(greeting, { text: 'Gặp cán bộ', choice: 'p' }, answer))
    expect(usedIn(rows[0])).toEqual(['p'])
    expect(usedIn(rows[2])).toEqual([])
  })

  test('is recognised by its label in the history', () => {
    const rows = rowsOf(talk(greeting, { text: 'Gặp cán bộ' }, answer))
    expect(usedIn(rows[0])).toEqual(['p'])
  })

  test('of an older reply is marked there', () => {
    const rows = rowsOf(talk(greeting, { text: 'hỏi' }, answer, { text: 'x', choice: 'p' }))
    expect(usedIn(rows[0])).toEqual(['p'])
  })

  test('is not seen in the same words said much later', () => {
    const rows = rowsOf(talk(greeting, { text: 'hỏi' }, answer, { text: 'Gặp cán bộ' }))
    expect(usedIn(rows[0])).toEqual([])
  })
})

test('only replies after the last message are the newest', () => {
  const rows = rowsOf(talk(greeting, { text: 'hỏi' }, answer, step))
  expect(rows.map((row) => row.kind === 'theirs' && row.newest)).toEqual([false, false, true, true])
})
