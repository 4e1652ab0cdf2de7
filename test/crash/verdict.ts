/** Compares what was said, what is kept, what arrived and what was counted: the claims of the crash test. */

import { isDeepStrictEqual } from 'node:util'
import type { Outcome } from '../../src/conversation/outcome.ts'
import type { Reply } from '../../src/conversation/reply.ts'
import { happeningsOf } from '../../src/insights/of-turn.ts'
import type { PartStatus } from '../../src/stores/outbox.ts'

/** All that is kept of a conversation. */
export type ChatRecord = {
  readonly id: string
  readonly channel: string
  /** Number of the last message. */
  readonly seq: number
  readonly turns: readonly TurnRecord[]
  /** In order. */
  readonly said: readonly Said[]
  /** In the order they are sent. */
  readonly parts: readonly PartRecord[]
}

export type TurnRecord = {
  readonly eventId: string
  readonly seq: number
  readonly lastSeq: number
  readonly outcome: Outcome
}

/** `text` of a citizen, or `reply` of ours. */
export type Said = { readonly seq: number; readonly text?: string; readonly reply?: Reply }

export type PartRecord = {
  /** Number of the message it answers. */
  readonly seq: number
  readonly status: PartStatus
  /** How often it was sent again after a kill. */
  readonly repeats: number
  /** As the platform named the message. */
  readonly messageId: string | null
}

/** A message of ours by the name the platform gave it. */
export type Arrived = string

/** What a browser was answered. */
export type WebAnswer = {
  readonly conversation: string
  readonly eventId: string
  readonly seq: number
  readonly replies: readonly { readonly seq: number }[]
}

export type Counted = { readonly channel: string; readonly what: string; readonly count: number }

export type Evidence = {
  /** What was said in each conversation, each different, all of it acknowledged. */
  readonly asked: ReadonlyMap<string, readonly string[]>
  readonly kept: readonly ChatRecord[]
  /** By conversation, in order, repeats included. */
  readonly arrived: ReadonlyMap<string, readonly Arrived[]>
  readonly answers: readonly WebAnswer[]
  readonly counts: readonly Counted[]
}

export type Verdict = {
  readonly lostEvents: number
  readonly doubledEvents: number
  /** Conversations whose numbers do not follow each other, or fit their turns. */
  readonly wrongStates: number
  /** Answers and conversations counted too often or not at all. */
  readonly wrongCounts: number
  /** Answers to a browser other than what is kept. */
  readonly wrongAnswers: number
  readonly lostReplies: number
  /** Conversations in which a reply arrived before one that was said earlier. */
  readonly disorder: number
  /** Replies sent again because the process was killed while it sent them. */
  readonly twice: number
  /** Replies that arrived again without such a kill: must be none. */
  readonly unexplained: number
  /** Parts whose answer never came, marked for the operator: the platform withheld it. */
  readonly uncertain: number
  /** Of those, the ones that did not arrive: must be none, since the platforms hang up only after the fact. */
  readonly unarrived: number
  /** Parts that ended as anything but delivered or uncertain. */
  readonly undelivered: number
}

const none: Verdict = {
  lostEvents: 0,
  doubledEvents: 0,
  wrongStates: 0,
  wrongCounts: 0,
  wrongAnswers: 0,
  lostReplies: 0,
  disorder: 0,
  twice: 0,
  unexplained: 0,
  uncertain: 0,
  unarrived: 0,
  undelivered: 0,
}

/** Whether all that must be none is none. */
export function isClean(verdict: Verdict): boolean {
  const names = Object.keys(none) as (keyof Verdict)[]
  return names.every((name) => allowed.has(name) || verdict[name] === 0)
}

const allowed: ReadonlySet<keyof Verdict> = new Set(['twice', 'uncertain'])

export function verdictOf({ asked, kept, arrived, answers, counts }: Evidence): Verdict {
  const known = new Map(kept.map((record) => [record.id, record]))
  const verdicts = [...asked].map(([id, words]) => {
    const record = known.get(id)
    if (!record) return { ...none, lostEvents: words.length }
    const own = { ...none, ...judgeState(words, record) }
    return record.channel === 'web' ? own : { ...own, ...judgeReplies(record, arrived.get(id)) }
  })
  const wrongAnswers = answers.filter(
    (answer) => !isKept(answer, known.get(answer.conversation)),
  ).length
  const all = { ...none, wrongAnswers, wrongCounts: wrongCounts(kept, counts) }
  return verdicts.reduce(add, all)
}

function judgeState(words: readonly string[], { seq, turns, said }: ChatRecord): Partial<Verdict> {
  const citizen = said.filter(({ text }) => text !== undefined)
  const answered = countOf(citizen.flatMap(({ text = '' }) => text.split('\n')))
  const isWhole =
    said.every((one, index) => one.seq === index + 1) &&
    said.length === seq &&
    isDeepStrictEqual(
      turns.map((turn) => turn.seq),
      citizen.map((one) => one.seq),
    )
  return {
    lostEvents: words.filter((word) => !answered.has(word)).length,
    doubledEvents: [...answered.values()].filter((count) => count > 1).length,
    wrongStates: isWhole ? 0 : 1,
  }
}

function judgeReplies({ turns, parts }: ChatRecord, arrived: readonly Arrived[] = []) {
  const sent = new Set(parts.map(({ seq }) => seq))
  const silent = turns.filter(({ seq, lastSeq }) => lastSeq > seq && !sent.has(seq)).length
  const named = parts.flatMap(({ messageId }) => messageId ?? [])
  const places = named.map((id) => arrived.indexOf(id))
  const delivered = parts.filter(({ status }) => status === 'delivered').length
  const uncertain = parts.filter(({ status }) => status === 'uncertain').length
  const unnamed = arrived.length - places.filter((place) => place >= 0).length
  const repeats = parts.reduce((sum, part) => sum + part.repeats, 0)
  const missing = places.filter((place) => place < 0).length + (delivered - named.length)
  const twice = Math.max(0, unnamed - uncertain)
  return {
    lostReplies: silent + missing,
    unarrived: Math.max(0, uncertain - unnamed),
    disorder: isRising(places) ? 0 : 1,
    ...{ twice, uncertain },
    unexplained: Math.max(0, twice - repeats),
    undelivered: parts.length - delivered - uncertain,
  }
}

function isRising(places: readonly number[]): boolean {
  return places.every((place, at) => at === 0 || place > (places[at - 1] ?? -1))
}

function isKept({ eventId, seq, replies }: WebAnswer, record: ChatRecord | undefined): boolean {
  const turn = record?.turns.find((one) => one.eventId === eventId)
  if (!record || turn?.seq !== seq) return false
  const kept = repliesOf(record, turn).map((one) => ({ seq: one.seq, ...one.reply }))
  return isDeepStrictEqual(kept, replies)
}

function repliesOf({ said }: ChatRecord, { seq, lastSeq }: TurnRecord): readonly Said[] {
  return said.filter((one) => one.seq > seq && one.seq <= lastSeq)
}

/** How far the counts of conversations and answers are from what the turns come to. */
function wrongCounts(kept: readonly ChatRecord[], counts: readonly Counted[]): number {
  const counted = countOf(
    counts.flatMap(({ channel, what, count }) => Array<string>(count).fill(`${channel} ${what}`)),
  )
  const happened = countOf(kept.flatMap(happenedIn))
  const names = new Set([...counted.keys(), ...happened.keys()])
  return [...names].reduce(
    (sum, name) => sum + Math.abs((counted.get(name) ?? 0) - (happened.get(name) ?? 0)),
    0,
  )
}

function happenedIn(record: ChatRecord): readonly string[] {
  const { channel, turns } = record
  return turns.flatMap((turn, at) => {
    const replies = repliesOf(record, turn).flatMap(({ reply }) => reply ?? [])
    const begun = at === 0 ? { place: null } : null
    const given = { day: '', channel, team: null, begun }
    return happeningsOf({ outcome: turn.outcome, replies }, given).map(
      ({ what }) => `${channel} ${what}`,
    )
  })
}

function countOf(words: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

function add(one: Verdict, other: Verdict): Verdict {
  const keys = Object.keys(one) as (keyof Verdict)[]
  return Object.fromEntries(keys.map((key) => [key, one[key] + other[key]])) as Verdict
}
