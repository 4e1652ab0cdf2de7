/** The lines on the page: put there, kept for the next visit while unsent, read aloud when new. */

import type { Line, NumberedReply } from './api.ts'
import type { Board } from './board.ts'
import { type Entry, entryOf, isPending, merge } from './entry.ts'
import type { Memory } from './memory.ts'
import { summarise } from './summary.ts'

export type ShelfParts = {
  readonly board: Board
  readonly memory: Memory
  /** The time, as an ISO instant. */
  readonly now: () => string
  /** The id of the conversation the lines are of. */
  readonly conversation: () => string
}

export type Shelf = {
  set(entries: readonly Entry[]): void
  /** Replies to what was just sent. */
  answer(replies: readonly NumberedReply[]): void
  /** Lines as the server has them. */
  take(lines: readonly Line[]): void
}

/** A shelf over the board. */
export function createShelf({ board, memory, now, conversation }: ShelfParts): Shelf {
  function set(entries: readonly Entry[]): void {
    board.change({ entries })
    memory.keepUnsent(entries.filter(isPending))
  }

  function add(lines: readonly Line[]): void {
    set(
      merge(
        board.get().entries,
        lines.map((line) => entryOf(line, conversation())),
      ),
    )
  }

  /** The history a page begins with is for reading, not for reading aloud. */
  function announceNews(lines: readonly Line[]): void {
    const { opened, entries } = board.get()
    const shown = new Set(entries.map(({ seq }) => seq))
    const news = lines.filter(({ seq }) => opened && !shown.has(seq))
    const replies = news.flatMap((line) => (line.author === 'assistant' ? [line.reply] : []))
    if (replies.length > 0) board.say(summarise(replies))
  }

  return {
    set,
    answer(replies) {
      const at = now()
      add(replies.map((reply) => ({ author: 'assistant', seq: reply.seq, at, reply })))
    },
    take(lines) {
      announceNews(lines)
      add(lines)
    },
  }
}
