/** A citizen's talk with the assistant: what the page may do, and the board it shows. */

import * as words from '../words.ts'
import type { Session, Verdict, WrongReason } from './api.ts'
import { type Board, createBoard } from './board.ts'
import { type CourierParts, createCourier } from './courier.ts'
import { isPending, type Mine } from './entry.ts'
import type { Memory } from './memory.ts'

export type TalkParts = Omit<CourierParts, 'board'> & {
  /** A fresh id for a message. */
  readonly newId: () => string
  /** Watches over a computer many people use; absent where none can be meant. */
  readonly watchIdle?: (parts: IdleParts) => IdleWatch
}

export type IdleParts = Pick<Memory, 'seen' | 'keepSeen'> & {
  /** A minute before the end. */
  readonly onWarn: (text: string) => void
  /** Somebody is there after all. */
  readonly onBack: () => void
  readonly onEnd: () => void
}

export type IdleWatch = {
  start(): void
  stop(): void
  /** Somebody did something. */
  touch(): void
}

export type Talk = {
  readonly board: Board
  /** Shows the conversation this browser remembers, or opens one. */
  start(): void
  ask(text: string): void
  choose(choice: string, label: string): void
  /** Goes where a shared link leads, in the conversation there is. */
  follow(start: string): void
  /** Sends a picture of a receipt. */
  show(picture: Blob): void
  /** Tries at once to send what is waiting. */
  retry(): void
  /** The page is looked at again, or the network is back. */
  comeBack(): void
  /** The page is put away. */
  rest(): void
  /** The device lost its network. */
  cutOff(): void
  /** Another window changed what the browser remembers of the conversation. */
  adopt(): void
  /** What authorises other requests of the page; null before there is a conversation. */
  session(): Session | null
  /** Erases the conversation here and on the server, and begins afresh. */
  end(): Promise<void>
  closeNotice(): void
  /** Shows words above the composer for a while, and reads them aloud. */
  tell(text: string): void
  /** Says what the citizen thinks of a reply; false when it could not be kept. */
  judge(seq: number, verdict: Verdict | null, reason?: WrongReason): Promise<boolean>
  /** Says whether many people use this computer: then who is idle for long is taken to have left. */
  share(shared: boolean): void
  /** Somebody is there. */
  touch(): void
}

/** How long passing words are shown, in milliseconds. */
const readingTime = 10_000

/** A talk that has not begun: call `start`. */
export function createTalk(parts: TalkParts): Talk {
  const { api, memory } = parts
  const board = createBoard()
  const courier = createCourier({ ...parts, board })

  function add(message: Pick<Mine, 'text' | 'choice' | 'start' | 'picture'>): void {
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

  const idle = parts.watchIdle?.({
    ...memory,
    onWarn(text) {
      board.change({ notice: { kind: 'idle', text } })
      board.say(text)
    },
    onBack: () => board.change({ notice: null }),
    onEnd: () => void end(),
  })

  function share(shared: boolean): void {
    if (shared !== memory.shared()) memory.keepShared(shared)
    board.change({ shared })
    if (shared) idle?.start()
    else idle?.stop()
  }

  function tell(text: string): void {
    const notice = { kind: 'news', text } as const
    board.change({ notice })
    board.say(text)
    parts.later(() => {
      if (board.get().notice === notice) board.change({ notice: null })
    }, readingTime)
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
    tell,
    share,
    follow,
    touch: () => idle?.touch(),
    start() {
      board.change({ entries: memory.unsent() })
      if (memory.shared()) share(true)
      void begin()
      void eraseWaiting()
    },
    ask: (text) => add({ text }),
    choose: (choice, label) => add({ text: label, choice }),
    show: (picture) => add({ text: words.picture, picture }),
    retry: () => void courier.deliver(),
    comeBack() {
      void courier.catchUp()
      void eraseWaiting()
    },
    rest: courier.rest,
    cutOff: courier.cutOff,
    adopt: courier.adopt,
    session: courier.session,
    async judge(seq, verdict, reason) {
      const session = courier.session()
      if (!session) return false
      return (await api.judge(session, { seq, verdict, reason })).kind === 'ok'
    },
    closeNotice: () => board.change({ notice: null }),
  }
}
