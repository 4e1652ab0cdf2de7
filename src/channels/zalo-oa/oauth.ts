/** A consent or a refresh token given for a new pair of tokens. */

import { z } from 'zod'
import { requestJson } from '../request.ts'
import { Unreached } from '../unreached.ts'
import { ZaloOaRefused } from './refused.ts'
import type { OaTokens } from './token-store.ts'

export type OaApp = {
  readonly appId: string
  readonly appSecret: string
  /** `https://oauth.zaloapp.com` */
  readonly oauthRoot: string
}

export type Grant =
  | { readonly kind: 'consent'; readonly code: string; readonly verifier: string }
  | { readonly kind: 'refresh'; readonly refreshToken: string }

/** Milliseconds; shorter than a reservation lasts, so that no two processes ask at once. */
const deadline = 15_000

const pair = z.object({
  access_token: z.string().min(1),
  refresh_token: z.string().min(1),
  expires_in: z.coerce.number().positive(),
})
const refusal = z.object({ error: z.coerce.number(), error_name: z.string().default('') })

/** The new pair, obtained at `now`. Throws ZaloOaRefused or Unreached. */
export async function obtainTokens(app: OaApp, grant: Grant, now: Date): Promise<OaTokens> {
  const what = grant.kind === 'consent' ? 'exchange a consent' : 'refresh the token'
  const { status, json } = await requestJson({
    what: `zalo-oa ${what}`,
    url: `${app.oauthRoot}/v4/oa/access_token`,
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      secret_key: app.appSecret,
    },
    body: formOf(app, grant).toString(),
    timeoutMs: deadline,
  })
  const read = pair.safeParse(json)
  if (read.success) return tokensOf(read.data, now)
  const refused = refusal.safeParse(json)
  if (refused.success) {
    const { error, error_name } = refused.data
    throw new ZaloOaRefused('oauth', what, error, error_name, [app.appSecret])
  }
  if (status >= 500) throw new ZaloOaRefused('oauth', what, status, 'without a reason')
  throw new Unreached(`zalo-oa ${what}`, 'an answer that is none of theirs', false)
}

function formOf({ appId }: OaApp, grant: Grant): URLSearchParams {
  if (grant.kind === 'refresh') {
    return new URLSearchParams({
      refresh_token: grant.refreshToken,
      app_id: appId,
      grant_type: 'refresh_token',
    })
  }
  return new URLSearchParams({
    code: grant.code,
    app_id: appId,
    grant_type: 'authorization_code',
    code_verifier: grant.verifier,
  })
}

function tokensOf(
  { access_token, refresh_token, expires_in }: z.infer<typeof pair>,
  now: Date,
): OaTokens {
  return {
    accessToken: access_token,
    refreshToken: refresh_token,
    obtainedAt: now.toISOString(),
    expiresAt: new Date(now.getTime() + expires_in * 1000).toISOString(),
  }
}
