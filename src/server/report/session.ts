/** Who may see the page of results: a cookie that says until when, signed with the token. */

import { createHmac, timingSafeEqual } from 'node:crypto'

/** Seconds a session lasts. */
export const sessionSeconds = 8 * 60 * 60

/** Whether somebody typed the token; takes the same time for any two. */
export function isToken(typed: string, token: string): boolean {
  return sameText(sign(typed, token), sign(token, token))
}

/** The value of a cookie good for `sessionSeconds`; `now` in milliseconds. */
export function newSession(token: string, now: number): string {
  const until = String(Math.floor(now / 1000) + sessionSeconds)
  return `${until}.${sign(until, token)}`
}

/** Whether the value is one of ours and not over. */
export function isSession(value: string, token: string, now: number): boolean {
  const [until = '', signature = ''] = value.split('.')
  return sameText(signature, sign(until, token)) && Number(until) * 1000 > now
}

function sign(text: string, key: string): string {
  return createHmac('sha256', key).update(text).digest('base64url')
}

function sameText(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}
