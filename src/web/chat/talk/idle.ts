/** Watches over a computer many people use: who has gone away leaves nothing for the next to read. */

import * as words from '../words.ts'
import type { IdleParts, IdleWatch } from './talk.ts'

export type IdleClock = {
  /** Milliseconds of a clock that goes on while the machine sleeps. */
  readonly nowMs: () => number
  readonly later: (work: () => void, ms: number) => () => void
}

const clock: IdleClock = {
  nowMs: () => Date.now(),
  later(work, ms) {
    const timer = setTimeout(work, ms)
    return () => clearTimeout(timer)
  },
}

/** Without anything done for so long the conversation is erased, in milliseconds. */
export const idleEnd = 10 * 60_000

/** From then on the end is announced: a minute is left to say that one is there. */
const idleWarn = idleEnd - 60_000

export function createIdleWatch(
  { seen, keepSeen, onWarn, onBack, onEnd }: IdleParts,
  { nowMs, later }: IdleClock = clock,
): IdleWatch {
  let last = seen() || nowMs()
  let warned = false
  let stop = () => {}

  function look(): void {
    const idle = nowMs() - last
    if (idle >= idleEnd) {
      warned = false
      last = nowMs()
      keepSeen(last)
      onEnd()
    } else if (idle >= idleWarn && !warned) {
      warned = true
      onWarn(words.idle)
    }
    stop = later(look, Math.max(1, (warned ? idleEnd : idleWarn) - (nowMs() - last)))
  }

  function touch(): void {
    last = nowMs()
    keepSeen(last)
    if (!warned) return
    warned = false
    stop()
    look()
    onBack()
  }

  return {
    touch,
    start() {
      stop()
      look()
    },
    stop() {
      stop()
      if (warned) onBack()
      warned = false
    },
  }
}
