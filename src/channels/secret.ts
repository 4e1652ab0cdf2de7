/** Secrets: compared in constant time, kept out of reasons. */

import { createHash, timingSafeEqual } from 'node:crypto'

/** Whether `given` is the secret; takes as long for a near miss as for nothing at all. */
export function isSecret(given: string | undefined, secret: string): boolean {
  return timingSafeEqual(digest(given ?? ''), digest(secret)) && secret !== ''
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}

/** A platform's own words fit for a log: one line, without secrets, addresses, ids or telephone numbers. */
export function redact(text: string, secrets: readonly string[]): string {
  const hidden = secrets
    .filter((secret) => secret !== '')
    .reduce((rest, secret) => rest.replaceAll(secret, '…'), text)
  return hidden
    .replace(/https?:\/\/\S+/g, '…')
    .replace(/[0-9a-f]{16,}|\d{7,}/gi, '…')
    .replace(/\s+/g, ' ')
    .slice(0, longestReason)
}

const longestReason = 200
