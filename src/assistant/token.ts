/** The secret that opens a conversation again: shown once, kept as a hash. */

import { hash, randomBytes, timingSafeEqual } from 'node:crypto'

/** A new secret of 32 random bytes, base64url. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

/** SHA-256, hex. Enough for a secret that nobody can guess. */
export function hashToken(token: string): string {
  return hash('sha256', token)
}

/** Compares in constant time; a conversation that is not there is compared all the same. */
export function tokenMatches(token: string, hash: string | undefined): boolean {
  const given = Buffer.from(hashToken(token))
  const kept = Buffer.from(hash ?? noHash)
  return kept.length === given.length && timingSafeEqual(given, kept)
}

/** How long a token is still let in after the one that takes its place was first used, in milliseconds. */
export const tokenGrace = 60_000

/** As long as a hash, and the hash of nothing. */
const noHash = '-'.repeat(64)
