/**
 * Hears what is said in a conversation while the page is looked at: server-sent events read with
 * fetch, because the token goes in a header; long polling where a proxy holds streams back.
 */

import { type Api, authorised, type Line, type Session } from './api.ts'
import { createEventReader } from './event-reader.ts'
import { retryDelay } from './retry.ts'

export type Heard = {
  /** The conversation with its token of now; null ends the listening. */
  readonly session: () => Session | null
  /** Number of the last line there is. */
  readonly after: () => number
  readonly lines: (lines: readonly Line[]) => void
  /** The server does not know the conversation, or no longer takes the token. */
  readonly gone: () => void
}

/** Begins to listen; returns how to stop. */
export type Listen = (heard: Heard) => () => void

export type EarParts = {
  /** As of the API, such as `/api/v1`. */
  readonly base: string
  readonly api: Pick<Api, 'since'>
  readonly later: (work: () => void, ms: number) => () => void
}

/** How a try to listen ended. `held` = nothing came through although the server answered. */
type Ending = 'ended' | 'held' | 'gone' | 'failed'

/** A stream whose first words take longer is held back by a proxy, in milliseconds. */
const firstWords = 8_000

/** The server shows signs of life every 20 seconds; a line silent for longer is dead. */
const longestSilence = 50_000

/** Seconds a long poll waits: less than the patience of the API. */
const pollWait = 15

/** Before a stream that ended in good order is opened again, in milliseconds. */
const breath = 2_000

export function createEar(parts: EarParts): Listen {
  let streams = typeof ReadableStream !== 'undefined'

  return (heard) => {
    const stopping = new AbortController()
    void run(stopping.signal)
    return () => stopping.abort()

    async function run(signal: AbortSignal): Promise<void> {
      let failures = 0
      for (let session = heard.session(); session && !signal.aborted; session = heard.session()) {
        const ending = await (streams ? follow(session, signal) : poll(session))
        if (signal.aborted) return
        if (ending === 'gone') return heard.gone()
        if (ending === 'held') streams = false
        failures = ending === 'failed' ? failures + 1 : 0
        await pause(failures > 0 ? retryDelay(failures) : breath)
      }
    }

    async function follow(session: Session, signal: AbortSignal): Promise<Ending> {
      const closing = new AbortController()
      const close = () => closing.abort()
      signal.addEventListener('abort', close)
      let held = false
      let callOff = parts.later(() => {
        held = true
        close()
      }, firstWords)
      try {
        const response = await fetch(eventsOf(session), {
          headers: { ...authorised(session), 'last-event-id': String(heard.after()) },
          signal: closing.signal,
        })
        if (!response.ok || !response.body) return endingOf(response.status)
        const read = createEventReader()
        const reader = response.body.getReader()
        for (;;) {
          const { done, value } = await reader.read()
          callOff()
          if (done) return 'ended'
          callOff = parts.later(close, longestSilence)
          const lines = read(value)
          if (lines.length > 0 && !signal.aborted) heard.lines(lines)
        }
      } catch {
        return held ? 'held' : 'failed'
      } finally {
        callOff()
        signal.removeEventListener('abort', close)
      }
    }

    async function poll(session: Session): Promise<Ending> {
      const result = await parts.api.since(session, heard.after(), pollWait)
      if (result.kind !== 'ok') return result.kind === 'gone' ? 'gone' : 'failed'
      if (result.value.length > 0 && !stopping.signal.aborted) heard.lines(result.value)
      return 'ended'
    }
  }

  function eventsOf({ id }: Session): string {
    return `${parts.base}/conversations/${encodeURIComponent(id)}/events`
  }

  function pause(ms: number): Promise<void> {
    return new Promise((done) => void parts.later(done, ms))
  }
}

function endingOf(status: number): Ending {
  if (status === 401) return 'gone'
  // No such door, or too many windows at it: then the plain way.
  return status === 404 || status === 429 ? 'held' : 'failed'
}
