/** Compares what was asked, what is kept and what the platform took: the claims of the crash test. */

import type { ChatRecord } from './ledger.ts'

export type Evidence = {
  /** Words of every event, by chat. */
  readonly asked: ReadonlyMap<string, readonly string[]>
  readonly kept: readonly ChatRecord[]
  /** Replies the platform took, by chat, in order, repeats included. */
  readonly taken: ReadonlyMap<string, readonly string[]>
}

export type Verdict = {
  readonly lostEvents: number
  readonly doubledEvents: number
  /** Chats whose state counts other turns than are kept. */
  readonly wrongStates: number
  readonly lostReplies: number
  /** Chats in which a reply arrived before one that was said earlier. */
  readonly disorder: number
  /** Replies that arrived more often than once. */
  readonly twice: number
  /** Of those, the ones not marked as being sent at a kill: must be none. */
  readonly unexplained: number
  /** Replies that ended as anything but delivered. */
  readonly undelivered: number
}

const none: Verdict = {
  lostEvents: 0,
  doubledEvents: 0,
  wrongStates: 0,
  lostReplies: 0,
  disorder: 0,
  twice: 0,
  unexplained: 0,
  undelivered: 0,
}

export function verdictOf({ asked, kept, taken }: Evidence): Verdict {
  const known = new Map(kept.map((record) => [record.chat, record]))
  const verdicts = [...asked].map(([chat, words]) => {
    const record = known.get(chat)
    if (!record) return { ...none, lostEvents: words.length }
    return judge(words, record, taken.get(chat) ?? [])
  })
  return verdicts.reduce(add, none)
}

function judge(asked: readonly string[], record: ChatRecord, taken: readonly string[]): Verdict {
  const answered = countOf(record.asked.flatMap((text) => text.split('\n')))
  const arrived = countOf(taken)
  const extra = record.replies.map((reply) => Math.max(0, (arrived.get(reply) ?? 0) - 1))
  return {
    lostEvents: asked.filter((word) => !answered.has(word)).length,
    doubledEvents: [...answered.values()].filter((count) => count > 1).length,
    wrongStates: record.turns === record.asked.length ? 0 : 1,
    lostReplies: record.replies.filter((reply) => !arrived.has(reply)).length,
    disorder: sameOrder(record.replies, [...new Set(taken)]) ? 0 : 1,
    twice: extra.filter((count) => count > 0).length,
    unexplained: extra.filter((count, at) => count > (record.repeats[at] ?? 0)).length,
    undelivered: record.statuses.filter((status) => status !== 'delivered').length,
  }
}

function countOf(words: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

function sameOrder(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((word, at) => word === other[at])
}

function add(one: Verdict, other: Verdict): Verdict {
  const keys = Object.keys(one) as (keyof Verdict)[]
  return Object.fromEntries(keys.map((key) => [key, one[key] + other[key]])) as Verdict
}
