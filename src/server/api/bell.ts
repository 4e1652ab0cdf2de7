/** Wakes whoever waits; a ring while nobody waits is kept for the next. */

export type Bell = {
  ring(): void
  /** Resolves to true when it rang, to false after `ms` without a ring. */
  wait(ms: number): Promise<boolean>
}

export function createBell(): Bell {
  let rang = false
  let wake: (() => void) | null = null
  return {
    ring() {
      rang = true
      wake?.()
    },
    async wait(ms) {
      if (!rang)
        await sleep(ms, (waker) => {
          wake = waker
        })
      wake = null
      const result = rang
      rang = false
      return result
    },
  }
}

function sleep(ms: number, giveWaker: (wake: () => void) => void): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms)
    giveWaker(() => {
      clearTimeout(timer)
      resolve()
    })
  })
}
