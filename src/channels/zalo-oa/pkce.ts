/** Proof that who exchanges a consent is who asked for it (PKCE), and the address to consent at. */

import { createHash } from 'node:crypto'

/** Base64url of 32 random bytes. */
export const verifierPattern = /^[A-Za-z0-9_-]{43}$/

/** Unpadded base64url of the SHA-256 of the verifier. */
export function challengeOf(verifier: string): string {
  return createHash('sha256').update(verifier).digest('base64url')
}

export type Consent = {
  readonly oauthRoot: string
  readonly appId: string
  /** As saved in Zalo's console, byte for byte. */
  readonly redirectUri: string
  readonly verifier: string
  readonly state?: string
}

/** Where an administrator of the account consents. */
export function consentUrl({ oauthRoot, appId, redirectUri, verifier, state }: Consent): string {
  const query = new URLSearchParams({
    app_id: appId,
    redirect_uri: redirectUri,
    code_challenge: challengeOf(verifier),
    ...(state === undefined ? {} : { state }),
  })
  return `${oauthRoot}/v4/oa/permission?${query}`
}
