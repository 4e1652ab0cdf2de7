/** Who may push dossiers, and the sessions they log in to. */

import { createHmac, timingSafeEqual } from 'node:crypto'

export type Sender = {
  /** Also its user name at login. */
  readonly id: string
  /** Shown to citizens: "Dữ liệu của …". */
  readonly name: string
  /** Secret of at least 32 characters; also its password at login. */
  readonly token: string
  /** Agency prefixes it is the authority for. */
  readonly owns: readonly string[]
}

/** How long a session is good for, in milliseconds. */
const sessionLength = 8 * 3_600_000

/** The sender of a token, or null. Every sender is compared, each in constant time. */
export function senderOfToken(token: string, senders: readonly Sender[]): Sender | null {
  return senders.filter((sender) => isSame(token, sender.token)).at(0) ?? null
}

/** A new session of the sender with this user name and password, or null. */
export function openSession(
  { username, password }: { readonly username: string; readonly password: string },
  senders: readonly Sender[],
  now: number,
): string | null {
  const sender = senderOfToken(password, senders)
  if (sender?.id !== username) return null
  const body = `${Buffer.from(sender.id).toString('base64url')}.${now + sessionLength}`
  return `${body}.${sign(body, sender.token)}`
}

/** The sender of a session; null when it is none of ours or has expired. */
export function senderOfSession(
  session: string,
  senders: readonly Sender[],
  now: number,
): Sender | null {
  const [id = '', until = '', signature = ''] = session.split('.')
  const body = `${id}.${until}`
  const valid = senders.filter((sender) => isSame(signature, sign(body, sender.token)))
  return Number(until) > now ? (valid.at(0) ?? null) : null
}

/** Signed with the sender's own secret, so that no session has to be stored and any process knows it. */
function sign(body: string, token: string): string {
  return createHmac('sha256', token).update(`session ${body}`).digest('base64url')
}

/** Texts of any length compared by their hashes, so that the time tells nothing. */
function isSame(given: string, kept: string): boolean {
  const digest = (text: string) => createHmac('sha256', 'compare').update(text).digest()
  return timingSafeEqual(digest(given), digest(kept))
}
