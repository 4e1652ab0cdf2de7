/**
 * Carries messages to the server one after the other, in the order they were written, and keeps
 * trying: a message goes out with the same id until the server has answered it.
 */

import { words } from '../words.ts'
import type { Answer, Api, Line, NumberedReply, Result, Session } from './api.ts'
import type { Board } from './board.ts'
import { type Entry, entryOf, isPending, type Mine, markPending, merge, update } from './entry.ts'
import type { Memory } from './memory.ts'
import { retryDelay } from './retry.ts'
import { rowsOf } from './rows.ts'
import { summarise, summariseTicks } from './summary.ts'

export type CourierParts = {
  readonly api: Api
  readonly memory: Memory
  readonly board: Board
  /** The time, as an ISO instant. */
  readonly now: () => string
  /** The payload of the shared link by which the page was opened. */
  readonly start?: string
  /** Whether the device has a network at all. */
  readonly online: () => boolean
  /** Runs `work` after `ms` milliseconds; returns the way to call it off. */
  readonly later: (work: () => void, ms: number) => () => void
}

export type Courier = {
  /** Does what is to be done: open a conversation, send what waits, fetch the history. */
  deliver(): Promise<void>
  /** As `deliver`, and fetches what was said elsewhere in the meantime. */
  catchUp(): Promise<void>
  /** Lets go of the conversation; returns what is needed to erase it. */
  release(): Session | null
}

type Progress = 'more' | 'done' | 'stuck'
type Trouble = Extract<Result<never>, { kind: 'limited' | 'unreachable' }>

/** An answer that takes longer, in milliseconds, is announced as being looked for. */
const noticeable = 500

/** After so many conversations lost in a row something else is wrong: wait before the next. */
const tolerableLosses = 2

/** A courier for the conversation the browser remembers. */
export function createCourier(parts: CourierParts): Courier {
  const { api, memory, board } = parts
  let session = memory.session()
  /** Used up by the first conversation that begins. */
  let start = session ? undefined : parts.start
  /** Highest server number seen. */
  let reached = 0
  /** There may be lines on the server that the page does not show. */
  let stale = true
  let failures = 0
  let busy = false
  let callOff = () => {}

  async function deliver(): Promise<void> {
    if (busy) return
    busy = true
    callOff()
    setEntries(markPending(board.get().entries, 'sending'))
    try {
      let progress: Progress = 'more'
      while (progress === 'more') progress = await step()
    } finally {
      busy = false
    }
  }

  async function step(): Promise<Progress> {
    if (!session) return open()
    const message = board.get().entries.find(isPending)
    if (message) return send(session, message)
    return stale ? fetchHistory(session) : 'done'
  }

  async function open(): Promise<Progress> {
    const result = await api.open(start)
    if (result.kind !== 'ok') return fail(troubleOf(result))
    start = undefined
    const { id, token, replies } = result.value
    keepSession({ id, token })
    stale = false
    succeed()
    // Whoever was already talking needs no second greeting.
    if (board.get().past.length === 0) receive(theirs(replies))
    reached = highest(replies, reached)
    board.change({ opened: true })
    return 'more'
  }

  async function send(current: Session, message: Mine): Promise<Progress> {
    const result = await whileSearching(() => api.send(current, message))
    // Ended by the citizen in the meantime: the answer is nobody's.
    if (session !== current) return 'more'
    if (result.kind === 'gone') return lose()
    if (result.kind === 'refused') return refuse(message, result.title)
    return result.kind === 'ok' ? accept(message, result.value) : fail(result)
  }

  async function fetchHistory(current: Session): Promise<Progress> {
    const result = await api.since(current, reached)
    if (session !== current) return 'more'
    if (result.kind === 'gone') return lose()
    if (result.kind !== 'ok') return fail(troubleOf(result))
    // The history comes in pages: the last one is empty.
    stale = result.value.length > 0
    succeed()
    announceNews(result.value)
    receive(arrived(result.value))
    reached = highest(result.value, reached)
    if (!stale) board.change({ opened: true })
    return 'more'
  }

  function accept(message: Mine, answer: Answer): Progress {
    const ticked = !rowsOf(board.get().entries).some((row) => row.key === message.id)
    succeed()
    const change = { delivery: 'sent', seq: answer.seq } as const
    setEntries(update(board.get().entries, message.id, change))
    receive(theirs(answer.replies))
    if (answer.replies.length > 0) {
      board.say(ticked ? summariseTicks(answer.replies) : summarise(answer.replies))
    }
    return 'more'
  }

  function refuse(message: Mine, title: string | undefined): Progress {
    const why = title ?? words.refusedPlain
    succeed()
    setEntries(update(board.get().entries, message.id, { delivery: 'refused', why }))
    board.say(words.spokenError(why))
    return 'more'
  }

  /** The server no longer knows the conversation: what was said stays readable, a new one begins. */
  function lose(): Progress {
    const { past, entries } = board.get()
    keepSession(null)
    board.change({ past: [...past, ...entries.filter((entry) => !isPending(entry))] })
    setEntries(entries.filter(isPending))
    failures += 1
    return failures > tolerableLosses ? fail({ kind: 'unreachable' }) : 'more'
  }

  function fail(trouble: Trouble): Progress {
    failures += 1
    setEntries(markPending(board.get().entries, 'unsent'))
    showTrouble(trouble.kind === 'limited' ? words.wait(trouble.seconds) : unreachableText())
    const wait = trouble.kind === 'limited' ? trouble.seconds * 1_000 : retryDelay(failures)
    callOff = parts.later(() => void deliver(), wait)
    return 'stuck'
  }

  /** Said once however often it fails; news the citizen has not closed stays in view. */
  function showTrouble(text: string): void {
    const { notice } = board.get()
    if (notice?.kind === 'news' || notice?.text === text) return
    board.change({ notice: { kind: 'trouble', text } })
    board.say(words.spokenError(text))
  }

  function unreachableText(): string {
    if (!parts.online()) return words.offline
    return board.get().opened ? words.unreachable : words.unopened
  }

  function succeed(): void {
    failures = 0
    if (board.get().notice?.kind === 'trouble') board.change({ notice: null })
  }

  async function whileSearching<T>(work: () => Promise<T>): Promise<T> {
    const cancel = parts.later(() => {
      board.change({ searching: true })
      board.say(words.searching)
    }, noticeable)
    try {
      return await work()
    } finally {
      cancel()
      board.change({ searching: false })
    }
  }

  /** The history a page begins with is for reading, not for reading aloud. */
  function announceNews(lines: readonly Line[]): void {
    const { opened, entries } = board.get()
    const shown = new Set(entries.map(({ seq }) => seq))
    const news = lines.filter(({ seq }) => opened && !shown.has(seq))
    const replies = news.flatMap((line) => (line.author === 'assistant' ? [line.reply] : []))
    if (replies.length > 0) board.say(summarise(replies))
  }

  function receive(lines: readonly Entry[]): void {
    setEntries(merge(board.get().entries, lines))
  }

  function setEntries(entries: readonly Entry[]): void {
    board.change({ entries })
    memory.keepUnsent(entries.filter(isPending))
    // Only a page that shows the history so far may skip it next time.
    if (!stale) reached = highest(entries, reached)
  }

  function keepSession(next: Session | null): void {
    session = next
    reached = 0
    stale = true
    memory.keepSession(next)
  }

  function theirs(replies: readonly NumberedReply[]): readonly Entry[] {
    const at = parts.now()
    return arrived(replies.map((reply) => ({ author: 'assistant', seq: reply.seq, at, reply })))
  }

  function arrived(lines: readonly Line[]): readonly Entry[] {
    return lines.map((line) => entryOf(line, session?.id ?? ''))
  }

  return {
    deliver,

    catchUp() {
      stale = true
      return deliver()
    },

    release() {
      const current = session
      callOff()
      keepSession(null)
      setEntries([])
      return current
    },
  }
}

/** What a page can do about a request that nobody wrote by hand: try again later. */
function troubleOf(result: Exclude<Result<never>, { kind: 'ok' }>): Trouble {
  return result.kind === 'limited' ? result : { kind: 'unreachable' }
}

function highest(lines: readonly { readonly seq?: number }[], from: number): number {
  return lines.reduce((top, { seq }) => Math.max(top, seq ?? 0), from)
}
