/** A citizen's talk with the assistant: what the page may do, and the board it shows. */

import { words } from '../words.ts'
import type { Session } from './api.ts'
import { type Board, createBoard } from './board.ts'
import { type CourierParts, createCourier } from './courier.ts'
import { isPending, type Mine } from './entry.ts'

export type TalkParts = Omit<CourierParts, 'board'> & {
  /** A fresh id for a message. */
  readonly newId: () => string
}

export type Talk = {
  readonly board: Board
  /** Shows the conversation this browser remembers, or opens one. */
  start(): void
  ask(text: string): void
  choose(choice: string, label: string): void
  /** Goes where a shared link leads, in the conversation there is. */
  follow(start: string): void
  /** Tries at once to send what is waiting. */
  retry(): void
  /** The page is looked at again, or the network is back. */
  comeBack(): void
  /** Erases the conversation here and on the server, and begins afresh. */
  end(): Promise<void>
  closeNotice(): void
}

/** A talk that has not begun: call `start`. */
export function createTalk(parts: TalkParts): Talk {
  const { api, memory } = parts
  const board = createBoard()
  const courier = createCourier({ ...parts, board })

  function add(message: Pick<Mine, 'text' | 'choice' | 'start'>): void {
    const mine = { kind: 'mine', id: parts.newId(), at: parts.now(), delivery: 'sending' } as const
    const entries = [...board.get().entries, { ...mine, ...message }]
    board.change({ entries })
    memory.keepUnsent(entries.filter(isPending))
    void courier.deliver()
  }

  /** True when nothing is left on the server that the citizen asked to erase. */
  async function eraseWaiting(): Promise<boolean> {
    const left: Session[] = []
    for (const session of memory.toErase()) {
      const { kind } = await api.erase(session)
      if (kind === 'unreachable' || kind === 'limited') left.push(session)
    }
    memory.keepToErase(left)
    return left.length === 0
  }

  async function end(): Promise<void> {
    const session = courier.release()
    board.change({ opened: false, past: [], entries: [], notice: null })
    if (session) memory.keepToErase([...memory.toErase(), session])
    const text = (await eraseWaiting()) ? words.erased : words.eraseLater
    board.change({ notice: { kind: 'news', text } })
    board.say(text)
    await courier.deliver()
  }

  /** A new conversation begins where a shared link leads; one there is goes there once it is shown. */
  async function begin(): Promise<void> {
    const link = memory.session() ? parts.start : undefined
    await courier.deliver()
    if (link !== undefined) follow(link)
  }

  const follow = (link: string) => add({ text: words.followed, start: link })

  return {
    board,
    end,
    follow,
    start() {
      board.change({ entries: memory.unsent() })
      void begin()
      void eraseWaiting()
    },
    ask: (text) => add({ text }),
    choose: (choice, label) => add({ text: label, choice }),
    retry: () => void courier.deliver(),
    comeBack() {
      void courier.catchUp()
      void eraseWaiting()
    },
    closeNotice: () => board.change({ notice: null }),
  }
}
