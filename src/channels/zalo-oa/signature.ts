/** Who sent a webhook: Zalo signs it with a key that only the account and Zalo know. */

import { createHash } from 'node:crypto'
import { isSecret } from '../secret.ts'

export type Signed = {
  /** The body as it came, byte for byte. */
  readonly raw: Buffer
  /** From the body. */
  readonly appId: string
  /** That of the body, then that of `X-ZEvent-Timestamp` where there is one. */
  readonly timestamps: readonly string[]
  /** `X-ZEvent-Signature`: `mac=<hex>`. */
  readonly signature: string | undefined
}

/** Plain SHA-256 of app id, body, timestamp and key, in hex: no HMAC. */
export function macOf(appId: string, raw: Buffer, timestamp: string, secretKey: string): string {
  return createHash('sha256')
    .update(appId)
    .update(raw)
    .update(timestamp)
    .update(secretKey)
    .digest('hex')
}

/** Whether one of the timestamps gives the signature; compared in constant time. */
export function isSigned(
  { raw, appId, timestamps, signature }: Signed,
  secretKey: string,
): boolean {
  const given = (signature ?? '')
    .trim()
    .replace(/^mac\s*=\s*/i, '')
    .trim()
    .toLowerCase()
  return timestamps
    .map((timestamp) => isSecret(given, macOf(appId, raw, timestamp, secretKey)))
    .some((same) => same)
}
