/** The name under which a followed dossier is kept: codes can be guessed, so the hash needs a key. */

import { createHmac } from 'node:crypto'

/** The keyed hash of a normalised code. */
export function codeHash(code: string, secret: string): string {
  return createHmac('sha256', secret).update(`follow ${code}`).digest('base64url')
}
