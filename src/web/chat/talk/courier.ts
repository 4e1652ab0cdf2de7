/**
 * Carries messages to the server one after the other, in the order they were written, and keeps
 * trying: a message goes out with the same id until the server has answered it. What is said
 * elsewhere in the meantime, in another window or by an officer, comes in by the ear.
 */

import * as words from '../words.ts'
import type { Answer, Api, Line, Session } from './api.ts'
import type { Listen } from './ear.ts'
import { isPending, type Mine, markPending, update } from './entry.ts'
import type { Memory } from './memory.ts'
import { rowsOf } from './rows.ts'
import { createShelf } from './shelf.ts'
import { summarise, summariseTicks } from './summary.ts'
import { createTroubleDesk, type Trouble, type TroubleParts, troubleOf } from './trouble.ts'

export type CourierParts = Omit<TroubleParts, 'again'> & {
  readonly api: Api
  readonly memory: Memory
  /** The time, as an ISO instant. */
  readonly now: () => string
  /** The payload of the shared link by which the page was opened. */
  readonly start?: string
  /** How to hear of what is said elsewhere; without it the page looks when it is looked at. */
  readonly listen?: Listen
}

export type Courier = {
  /** Does what is to be done: open a conversation, send what waits, fetch the history. */
  deliver(): Promise<void>
  /** As `deliver`, and fetches what was said elsewhere in the meantime. */
  catchUp(): Promise<void>
  /** Stops listening: nobody is looking, or the device has no network. */
  rest(): void
  cutOff(): void
  /** Another window changed what the browser remembers: a fresh token, or another conversation. */
  adopt(): void
  /** The conversation there is. */
  session(): Session | null
  /** Lets go of the conversation; returns what is needed to erase it. */
  release(): Session | null
}

type Progress = 'more' | 'done' | 'stuck'

/** An answer that takes longer, in milliseconds, is announced as being looked for. */
const noticeable = 500

/** After so many conversations lost in a row something else is wrong: wait before the next. */
const tolerableLosses = 2

/** How long another window has to begin a new conversation before this one does, in milliseconds. */
const afterYou = 3_000

/** A courier for the conversation the browser remembers. */
export function createCourier(parts: CourierParts): Courier {
  const { api, memory, board } = parts
  const shelf = createShelf({ ...parts, conversation: () => session?.id ?? '' })
  const trouble = createTroubleDesk({ ...parts, again: () => void deliver() })
  let session = memory.session()
  /** Used up by the first conversation that begins. */
  let start = session ? undefined : parts.start
  /** Up to this number the page shows every line there is. */
  let reached = 0
  /** There may be lines on the server that the page does not show. */
  let stale = true
  /** The token is from an earlier visit. */
  let worn = session !== null
  let losses = 0
  let busy = false
  /** Lines heard while a message is on its way: its answer comes first, and is read aloud once. */
  let held: readonly Line[] = []
  let stopListening: (() => void) | null = null

  async function deliver(): Promise<void> {
    if (busy) return
    busy = true
    trouble.callOff()
    shelf.set(markPending(board.get().entries, 'sending'))
    try {
      let progress: Progress = 'more'
      while (progress === 'more') progress = await step()
      if (progress === 'done') attend()
    } finally {
      busy = false
    }
    const lines = held
    held = []
    if (lines.length > 0) take(lines)
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
    worn = false
    trouble.clear()
    // Whoever was already talking needs no second greeting.
    if (board.get().past.length === 0) shelf.answer(replies)
    reached = highest(replies, reached)
    board.change({ opened: true })
    return 'more'
  }

  async function send(current: Session, message: Mine): Promise<Progress> {
    const result = await whileSearching(() => api.send(current, message))
    // Ended by the citizen in the meantime: the answer is nobody's.
    if (session?.id !== current.id) return 'more'
    // A server without a door for pictures knows the conversation all the same.
    if (result.kind === 'gone') return message.picture ? refuse(message, undefined) : lose(current)
    if (result.kind === 'refused') return refuse(message, result.title)
    return result.kind === 'ok' ? accept(message, result.value) : fail(result)
  }

  async function fetchHistory(current: Session): Promise<Progress> {
    const result = await api.since(current, reached)
    if (session?.id !== current.id) return 'more'
    if (result.kind === 'gone') return lose(current)
    if (result.kind !== 'ok') return fail(troubleOf(result))
    // The history comes in pages: the last one is empty.
    stale = result.value.length > 0
    losses = 0
    trouble.clear()
    take(result.value)
    if (!stale) board.change({ opened: true })
    return 'more'
  }

  function accept(message: Mine, { seq, replies }: Answer): Progress {
    const { entries } = board.get()
    const ticked = !rowsOf(entries).some((row) => row.key === message.id)
    const shown = new Set(entries.map((entry) => entry.seq))
    losses = 0
    trouble.clear()
    shelf.set(update(entries, message.id, { delivery: 'sent', seq }))
    shelf.answer(replies)
    // Another window wrote in between: its lines are still to come.
    if (seq > reached + 1) stale = true
    else reached = highest(replies, Math.max(reached, seq))
    if (replies.some((reply) => !shown.has(reply.seq))) {
      board.say(ticked ? summariseTicks(replies) : summarise(replies))
    }
    return 'more'
  }

  function refuse(message: Mine, title: string | undefined): Progress {
    const why = title ?? words.refusedPlain
    trouble.clear()
    shelf.set(update(board.get().entries, message.id, { delivery: 'refused', why }))
    board.say(words.spokenError(why))
    return 'more'
  }

  /** The server does not know the conversation by this token: another window may have the right one. */
  function lose(refused: Session): Progress {
    const kept = memory.session()
    if (kept && kept.token !== refused.token) {
      adopt()
      return 'more'
    }
    // What was said stays readable, a new conversation begins.
    const { past, entries } = board.get()
    keepSession(null)
    board.change({ past: [...past, ...entries.filter((entry) => !isPending(entry))] })
    shelf.set(entries.filter(isPending))
    losses += 1
    return losses > tolerableLosses ? fail({ kind: 'unreachable' }) : 'more'
  }

  function fail(what: Trouble): Progress {
    shelf.set(markPending(board.get().entries, 'unsent'))
    trouble.report(what)
    return 'stuck'
  }

  /** A fresh token instead of one from an earlier visit; without an answer the old one still does. */
  async function renew(current: Session): Promise<void> {
    const result = await api.renew(current)
    if (result.kind !== 'ok' || result.value === null || session?.token !== current.token) return
    session = { id: current.id, token: result.value.token }
    memory.keepSession(session)
  }

  function attend(): void {
    if (session && worn) void renew(session)
    worn = false
    stopListening ??=
      parts.listen?.({
        session: () => session,
        after: () => reached,
        lines: hear,
        gone: () => {
          rest()
          void catchUp()
        },
      }) ?? null
  }

  function hear(lines: readonly Line[]): void {
    if (busy) held = [...held, ...lines]
    else take(lines)
  }

  function rest(): void {
    stopListening?.()
    stopListening = null
  }

  function catchUp(): Promise<void> {
    stale = true
    return deliver()
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

  /** Lines as the server has them, without a gap after what was reached. */
  function take(lines: readonly Line[]): void {
    shelf.take(lines)
    reached = highest(lines, reached)
    if (!board.get().entries.some(isPending)) trouble.clear()
  }

  function keepSession(next: Session | null): void {
    follow(next)
    memory.keepSession(next)
  }

  function follow(next: Session | null): void {
    rest()
    session = next
    reached = 0
    stale = true
    held = []
  }

  function adopt(): void {
    const kept = memory.session()
    if (kept && kept.id === session?.id) {
      session = kept
      return
    }
    follow(kept)
    board.change({ opened: false, past: [], notice: null })
    shelf.set([])
    if (kept) void deliver()
    else parts.later(() => void adoptOrOpen(), afterYou)
  }

  function adoptOrOpen(): Promise<void> {
    session ??= memory.session()
    return deliver()
  }

  return {
    deliver,
    catchUp,
    rest,
    adopt,
    cutOff() {
      rest()
      trouble.cutOff()
    },
    session: () => session,
    release() {
      const current = session
      trouble.callOff()
      keepSession(null)
      shelf.set([])
      return current
    },
  }
}

function highest(lines: readonly { readonly seq?: number }[], from: number): number {
  return lines.reduce((top, { seq }) => Math.max(top, seq ?? 0), from)
}
