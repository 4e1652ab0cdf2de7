/** OAuth of Zalo: consents once, tokens for 25 hours, refresh tokens that work once. */

import { createHash } from 'node:crypto'
import type { Answered, Asked } from '../fake-server.ts'

export type FakeOauth = {
  /** An administrator consents: the code for an exchange. */
  consent(challenge: string): string
  /** A pair as from the API Explorer. */
  grant(): { readonly access_token: string; readonly refresh_token: string }
  /** Asks for tokens, in order of arrival: how many, and how they ended. */
  readonly asked: readonly ('new pair' | 'refused')[]
  /** The access token dies before its time. */
  expire(): void
  /** The administrator takes the consent back. */
  withdraw(): void
  answer(asked: Asked): Answered
  /** The error for an access token; null when it is good. */
  refusalOf(accessToken: string): number | null
}

const hour = 3_600_000

export function createFakeOauth(
  app: { readonly appId: string; readonly appSecret: string },
  now: () => number,
): FakeOauth {
  const codes = new Map<string, { readonly challenge: string; readonly until: number }>()
  const asked: ('new pair' | 'refused')[] = []
  let count = 0
  let access = { token: '', until: 0 }
  let refresh = { token: '', until: 0 }

  function newPair() {
    count += 1
    access = { token: `access-${count}`, until: now() + 25 * hour }
    refresh = { token: `refresh-${count}`, until: now() + 90 * 24 * hour }
    return { access_token: access.token, refresh_token: refresh.token, expires_in: '90000' }
  }

  function exchange(form: URLSearchParams): object {
    const consent = codes.get(form.get('code') ?? '')
    codes.delete(form.get('code') ?? '')
    const challenge = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url')
    if (!consent || consent.until < now() || consent.challenge !== challenge) return refusal(-14014)
    return newPair()
  }

  function renew(form: URLSearchParams): object {
    const good = form.get('refresh_token') === refresh.token && refresh.until > now()
    return good ? newPair() : refusal(-14014)
  }

  return {
    asked,
    consent(challenge) {
      const code = `code-${++count}`
      codes.set(code, { challenge, until: now() + 600_000 })
      return code
    },
    grant: newPair,
    expire() {
      access = { ...access, until: 0 }
    },
    withdraw() {
      access = { token: '', until: 0 }
      refresh = { token: '', until: 0 }
    },
    answer({ headers, body }) {
      const form = new URLSearchParams(body.toString())
      if (headers.secret_key !== app.appSecret || form.get('app_id') !== app.appId) {
        return { json: refusal(-14002) }
      }
      const kind = form.get('grant_type')
      const json = kind === 'refresh_token' ? renew(form) : exchange(form)
      asked.push('access_token' in json ? 'new pair' : 'refused')
      return { json }
    },
    refusalOf(token) {
      if (token === '' || token !== access.token) return -216
      return access.until > now() ? null : -220
    },
  }
}

function refusal(error: number): object {
  return { error, error_name: 'Invalid grant', ref_doc: 'https://developers.zalo.me' }
}
