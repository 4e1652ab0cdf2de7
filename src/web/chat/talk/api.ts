/** The web chat API as seen from the page. Failures are values: each says what to do about it. */

import type { Reply } from '../../../conversation/reply.ts'
import type { Mine } from './entry.ts'

/** What authorises the rest of a conversation. */
export type Session = { readonly id: string; readonly token: string }

export type NumberedReply = Reply & { readonly seq: number }

export type Opening = Session & { readonly replies: readonly NumberedReply[] }

export type Answer = { readonly seq: number; readonly replies: readonly NumberedReply[] }

/** One line of the history. */
export type Line =
  | {
      readonly author: 'citizen'
      readonly seq: number
      readonly at: string
      readonly text: string
      readonly choice?: string
      /** The client id it was sent with. */
      readonly id?: string
    }
  | {
      readonly author: 'assistant'
      readonly seq: number
      readonly at: string
      readonly reply: Reply
      /** What the citizen said of it. */
      readonly verdict?: Verdict
    }

export type Result<T> =
  | { readonly kind: 'ok'; readonly value: T }
  /** The conversation is unknown, erased or expired. */
  | { readonly kind: 'gone' }
  | { readonly kind: 'limited'; readonly seconds: number }
  /** Sending the same again would not help. */
  | { readonly kind: 'refused'; readonly title?: string }
  /** No network, no answer in time, or a fault of the server: worth another try. */
  | { readonly kind: 'unreachable' }

/** As on the server; held to it by a test. */
export type Verdict = 'useful' | 'wrong'
export type WrongReason = 'outdated' | 'off-question' | 'incomplete' | 'unclear'

export type Judgement = {
  readonly seq: number
  readonly verdict: Verdict | null
  readonly reason?: WrongReason | undefined
}

export type Outgoing = Pick<Mine, 'id' | 'text' | 'choice' | 'start' | 'picture'>

export type Api = {
  /** `start`: the payload of a shared link to begin at. */
  open(start?: string): Promise<Result<Opening>>
  send(session: Session, message: Outgoing): Promise<Result<Answer>>
  /** What follows `seq`; with nothing to give the answer waits up to `wait` seconds. */
  since(session: Session, seq: number, wait?: number): Promise<Result<readonly Line[]>>
  erase(session: Session): Promise<Result<null>>
  /** Keeps what the citizen says of a reply; a null verdict takes it back. */
  judge(session: Session, judgement: Judgement): Promise<Result<null>>
  /** A fresh token; null while another window is getting one. */
  renew(session: Session): Promise<Result<Pick<Session, 'token'> | null>>
}

/** A request that takes longer counts as lost; the same client id makes another try safe. */
const patience = 20_000

/** Assumed when a busy server does not say how long to wait, in seconds. */
const usualWait = 20

/** The API under `base`, such as `/api/v1`; `commune` is the code of the one whose page this is. */
export function createApi(base: string, commune?: string): Api {
  const at = (session: Session, rest = '') =>
    `${base}/conversations/${encodeURIComponent(session.id)}${rest}`

  return {
    open: (start) =>
      call(`${base}/conversations`, {
        method: 'POST',
        body: JSON.stringify({ start, place: commune }),
      }),

    send: (session, message) => {
      const { id, picture } = message
      return call(at(session, picture ? `/pictures?id=${id}` : '/messages'), {
        method: 'POST',
        headers: { ...authorised(session), ...(picture && { 'content-type': picture.type }) },
        body: picture ?? JSON.stringify(bodyOf(message)),
      })
    },

    async since(session, seq, wait) {
      const path = at(session, `/messages?after=${seq}${wait ? `&wait=${wait}` : ''}`)
      const result = await call<{ messages: Line[] }>(path, { headers: authorised(session) })
      return result.kind === 'ok' ? { kind: 'ok', value: result.value.messages } : result
    },

    erase: (session) => call(at(session), { method: 'DELETE', headers: authorised(session) }),

    judge: (session, judgement) =>
      call(at(session, '/feedback'), {
        method: 'POST',
        headers: authorised(session),
        body: JSON.stringify(judgement),
      }),

    renew: (session) =>
      call(at(session, '/token'), { method: 'POST', headers: authorised(session) }),
  }
}

function bodyOf({ id, text, choice, start }: Outgoing) {
  if (start !== undefined) return { id, start }
  return choice === undefined ? { id, text } : { id, choice }
}

/** The header that opens a conversation. */
export function authorised(session: Session): Record<string, string> {
  return { authorization: `Bearer ${session.token}` }
}

async function call<T>(path: string, init: RequestInit): Promise<Result<T>> {
  const controller = new AbortController()
  const timer = setTimeout(() => controller.abort(), patience)
  const headers = { 'content-type': 'application/json', ...init.headers }
  try {
    const response = await fetch(path, { ...init, headers, signal: controller.signal })
    return await read(response)
  } catch {
    return { kind: 'unreachable' }
  } finally {
    clearTimeout(timer)
  }
}

async function read<T>(response: Response): Promise<Result<T>> {
  if (response.ok) {
    const value: unknown = response.status === 204 ? null : await response.json()
    // Our own server: its answers are held to the contract by its tests.
    return { kind: 'ok', value: value as T }
  }
  if ([401, 404, 410].includes(response.status)) return { kind: 'gone' }
  if (response.status === 429) return { kind: 'limited', seconds: waitOf(response) }
  if (response.status >= 500 || response.status === 408) return { kind: 'unreachable' }
  const problem: unknown = await response.json().catch(() => null)
  const title = (problem as { readonly title?: unknown } | null)?.title
  return typeof title === 'string' ? { kind: 'refused', title } : { kind: 'refused' }
}

function waitOf(response: Response): number {
  const seconds = Math.ceil(Number(response.headers.get('retry-after')))
  return seconds > 0 ? seconds : usualWait
}
