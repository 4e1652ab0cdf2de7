/** Failures on the way to the server: said once, tried again later, forgotten when one gets through. */

import * as words from '../words.ts'
import type { Result } from './api.ts'
import type { Board } from './board.ts'
import { retryDelay } from './retry.ts'

export type Trouble = Extract<Result<never>, { kind: 'limited' | 'unreachable' }>

export type TroubleParts = {
  readonly board: Board
  /** Whether the device has a network at all. */
  readonly online: () => boolean
  /** Runs `work` after `ms` milliseconds; returns the way to call it off. */
  readonly later: (work: () => void, ms: number) => () => void
  readonly again: () => void
}

export type TroubleDesk = {
  /** Says what is wrong and tries again after a while. */
  report(trouble: Trouble): void
  /** The device has just lost its network. */
  cutOff(): void
  /** Something got through. */
  clear(): void
  /** Calls off the next try: it is being made now. */
  callOff(): void
}

export function createTroubleDesk({ board, online, later, again }: TroubleParts): TroubleDesk {
  let failures = 0
  let callOff = () => {}

  /** News the citizen has not closed stay in view. */
  function show(text: string): void {
    const { notice } = board.get()
    if ((notice && notice.kind !== 'trouble') || notice?.text === text) return
    board.change({ notice: { kind: 'trouble', text } })
    board.say(words.spokenError(text))
  }

  function unreachableText(): string {
    if (!online()) return words.offline
    return board.get().opened ? words.unreachable : words.unopened
  }

  return {
    report(trouble) {
      failures += 1
      show(trouble.kind === 'limited' ? words.wait(trouble.seconds) : unreachableText())
      const wait = trouble.kind === 'limited' ? trouble.seconds * 1_000 : retryDelay(failures)
      callOff = later(again, wait)
    },
    cutOff: () => show(words.offline),
    clear() {
      failures = 0
      if (board.get().notice?.kind === 'trouble') board.change({ notice: null })
    },
    callOff: () => callOff(),
  }
}

/** What a page can do about a request that nobody wrote by hand: try again later. */
export function troubleOf(result: Exclude<Result<never>, { kind: 'ok' }>): Trouble {
  return result.kind === 'limited' ? result : { kind: 'unreachable' }
}
