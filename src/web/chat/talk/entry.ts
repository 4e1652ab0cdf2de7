/** The lines of a conversation as the page holds them, and what changes them. Pure. */

import type { Reply } from '../../../conversation/reply.ts'
import type { Line, Verdict } from './api.ts'

/** `unsent` is tried again by itself; `refused` is not. */
export type Delivery = 'sending' | 'unsent' | 'refused' | 'sent'

/** Something the citizen wrote or tapped. */
export type Mine = {
  readonly kind: 'mine'
  /** The client id: the same at every attempt, so that the server answers once. */
  readonly id: string
  /** The words, or the label of the choice. */
  readonly text: string
  readonly choice?: string
  /** The payload of a shared link, followed instead of writing. */
  readonly start?: string
  /** A picture goes instead of words; it is not remembered when the page is left. */
  readonly picture?: Blob
  /** ISO instant. */
  readonly at: string
  readonly delivery: Delivery
  /** Why it was refused. */
  readonly why?: string
  /** The server's number, once it is known. */
  readonly seq?: number
}

/** A reply of the assistant. */
export type Theirs = {
  readonly kind: 'theirs'
  readonly id: string
  readonly seq: number
  readonly at: string
  readonly reply: Reply
  /** What the citizen said of it before. */
  readonly verdict?: Verdict | undefined
}

export type Entry = Mine | Theirs

/** A line of the history as an entry; `conversation` keeps the ids of two conversations apart. */
export function entryOf(line: Line, conversation: string): Entry {
  const { seq, at } = line
  const id = `${conversation}-${seq}`
  if (line.author === 'assistant') {
    return { kind: 'theirs', id, seq, at, reply: line.reply, verdict: line.verdict }
  }
  const choice = line.choice === undefined ? {} : { choice: line.choice }
  return { kind: 'mine', id: line.id ?? id, seq, at, text: line.text, ...choice, delivery: 'sent' }
}

/** Waiting to be accepted by the server. */
export function isPending(entry: Entry): entry is Mine {
  return entry.kind === 'mine' && (entry.delivery === 'sending' || entry.delivery === 'unsent')
}

/**
 * Both lists as one: each server number once, numbered entries in the server's order, then the
 * rest in the order they were written. What arrived under the id of a message still waiting tells
 * that the server has it.
 */
export function merge(entries: readonly Entry[], arrived: readonly Entry[]): readonly Entry[] {
  const numbers = new Map(arrived.map(({ id, seq }) => [id, seq]))
  const sent = entries.map((entry): Entry => {
    const seq = isPending(entry) ? numbers.get(entry.id) : undefined
    return seq === undefined ? entry : { ...(entry as Mine), delivery: 'sent', seq }
  })
  const all = [...sent, ...arrived]
  const numbered = new Map<number, Entry>()
  for (const entry of all) {
    if (entry.seq !== undefined && !numbered.has(entry.seq)) numbered.set(entry.seq, entry)
  }
  const ordered = [...numbered].sort(([a], [b]) => a - b).map(([, entry]) => entry)
  return [...ordered, ...all.filter((entry) => entry.seq === undefined)]
}

/** The entries with the message `id` changed. */
export function update(
  entries: readonly Entry[],
  id: string,
  change: Partial<Mine>,
): readonly Entry[] {
  return entries.map((entry) =>
    entry.kind === 'mine' && entry.id === id ? { ...entry, ...change } : entry,
  )
}

/** The entries with every pending message in the given state. */
export function markPending(
  entries: readonly Entry[],
  delivery: 'sending' | 'unsent',
): readonly Entry[] {
  return entries.map((entry) => (isPending(entry) ? { ...entry, delivery } : entry))
}
