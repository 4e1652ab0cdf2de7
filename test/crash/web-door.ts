/** The web chat as a browser uses it: the same id again until an answer came. */

import { setTimeout as pause } from 'node:timers/promises'
import { bearer, messagesUrl, type Session } from '../support/web-client.ts'
import type { Door } from './platforms.ts'
import type { WebAnswer } from './verdict.ts'

export type WebDoor = Door & {
  /** Every answer a browser got. */
  readonly answers: readonly WebAnswer[]
  readonly counts: { readonly deliveries: number; readonly refused: number }
}

/** Milliseconds between tries. */
const again = 200

/** Browsers that talk to `url`, one for each chat. */
export function createWebDoor(url: string): WebDoor {
  const sessions = new Map<number, Promise<Session>>()
  const ids = new Map<number, string>()
  const answers: WebAnswer[] = []
  const counts = { deliveries: 0, refused: 0 }
  let asked = 0

  async function untilTaken(path: string, status: number, init: RequestInit): Promise<unknown> {
    for (;;) {
      counts.deliveries += 1
      const answer = await fetch(path, { ...init, method: 'POST' }).catch(() => null)
      const body: unknown = await answer?.json().catch(() => null)
      if (answer?.status === status && body) return body
      counts.refused += 1
      await pause(again)
    }
  }

  async function open(chat: number): Promise<Session> {
    const session = (await untilTaken(`${url}/api/v1/conversations`, 201, {})) as Session
    ids.set(chat, session.id)
    return session
  }

  return {
    answers,
    counts,
    conversationOf: (chat) => ids.get(chat) ?? `web ${chat}`,
    async write(chat, text, { twice }) {
      const opened = sessions.get(chat) ?? open(chat)
      sessions.set(chat, opened)
      const session = await opened
      const eventId = `m${asked++}`
      const init = {
        headers: { ...bearer(session), 'content-type': 'application/json' },
        body: JSON.stringify({ id: eventId, text }),
      }
      for (let times = twice ? 2 : 1; times > 0; times -= 1) {
        const answer = (await untilTaken(messagesUrl(url, session), 200, init)) as WebAnswer
        answers.push({ ...answer, conversation: session.id, eventId })
      }
    },
  }
}
