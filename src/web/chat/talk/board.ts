/** The state of the page in one place: read it, change it, hear of changes. */

import type { Entry } from './entry.ts'

/** A line above the composer. `trouble` offers another try, `news` can be closed, `idle` warns of the end. */
export type Notice = { readonly kind: 'trouble' | 'news' | 'idle'; readonly text: string }

export type TalkState = {
  /** False until the first replies or the history are there. */
  readonly opened: boolean
  /** What was said in conversations the server has since let go. */
  readonly past: readonly Entry[]
  readonly entries: readonly Entry[]
  /** The answer takes long enough to say so. */
  readonly searching: boolean
  readonly notice: Notice | null
  /** Many people use this computer. */
  readonly shared: boolean
  /** For the screen reader; `number` grows, so that the same words are read again. */
  readonly spoken: { readonly number: number; readonly text: string }
}

export type Board = {
  get(): TalkState
  change(part: Partial<Omit<TalkState, 'spoken'>>): void
  /** Hands words to the screen reader. */
  say(text: string): void
  /** Calls `hear` after each change; returns the way to stop. */
  subscribe(hear: () => void): () => void
}

const blank: TalkState = {
  opened: false,
  past: [],
  entries: [],
  searching: false,
  notice: null,
  shared: false,
  spoken: { number: 0, text: '' },
}

/** A board with nothing on it. */
export function createBoard(): Board {
  let state = blank
  const listeners = new Set<() => void>()
  const set = (next: TalkState) => {
    state = next
    for (const hear of listeners) hear()
  }
  return {
    get: () => state,
    change: (part) => set({ ...state, ...part }),
    say: (text) => set({ ...state, spoken: { number: state.spoken.number + 1, text } }),
    subscribe(hear) {
      listeners.add(hear)
      return () => listeners.delete(hear)
    },
  }
}
