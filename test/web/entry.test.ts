import { expect, test } from 'vitest'
import {
  type Entry,
  entryOf,
  type Mine,
  markPending,
  merge,
  update,
} from '../../src/web/chat/talk/entry.ts'

const at = '2026-11-22T03:00:00.000Z'

function mine(id: string, seq?: number): Mine {
  const numbered = seq === undefined ? {} : { seq }
  return { kind: 'mine', id, text: id, at, delivery: 'sending', ...numbered }
}

function theirs(seq: number): Entry {
  return { kind: 'theirs', id: `t-${seq}`, seq, at, reply: { kind: 'text', text: 'x' } }
}

const ids = (entries: readonly Entry[]) => entries.map(({ id }) => id)

test('numbered entries stand in the server’s order, unsent ones after them', () => {
  const merged = merge([theirs(1), mine('a', 2), mine('b')], [theirs(3)])
  expect(ids(merged)).toEqual(['t-1', 'a', 't-3', 'b'])
})

test('what the page already has is not doubled', () => {
  const merged = merge([theirs(1), mine('a', 2)], [theirs(1), mine('from-history', 2), theirs(3)])
  expect(ids(merged)).toEqual(['t-1', 'a', 't-3'])
})

test('only the named message changes', () => {
  const [first, second] = update([mine('a'), mine('b')], 'b', { delivery: 'sent', seq: 4 })
  expect(first).toEqual(mine('a'))
  expect(second).toEqual({ ...mine('b'), delivery: 'sent', seq: 4 })
})

test('sent and refused messages are not pending', () => {
  const entries: Entry[] = [
    { ...mine('a'), delivery: 'sent' },
    { ...mine('b'), delivery: 'refused' },
    mine('c'),
  ]
  const states = markPending(entries, 'unsent').map((e) => (e.kind === 'mine' ? e.delivery : null))
  expect(states).toEqual(['sent', 'refused', 'unsent'])
})

test('a reply of the history brings what the citizen said of it', () => {
  const reply = { kind: 'text', text: 'x' } as const
  const line = { author: 'assistant', seq: 3, at, reply, verdict: 'wrong' } as const
  expect(entryOf(line, 'c')).toMatchObject({ kind: 'theirs', id: 'c-3', verdict: 'wrong' })
})
