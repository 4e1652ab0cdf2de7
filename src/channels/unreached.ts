/** No answer came from a platform. */

import { AppError } from '../errors.ts'

export class Unreached extends AppError {
  /** False: the request may have had its effect all the same. */
  readonly neverSent: boolean

  /** `what` names platform and method; an address would hold the token. */
  constructor(what: string, reason: string, neverSent: boolean) {
    super('unreached', `[channels] ${what}: expected an answer, got ${reason}.`)
    this.neverSent = neverSent
  }
}

/** Codes of Node and undici for a connection that never stood. */
const beforeSending: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'ERR_TLS_CERT_ALTNAME_INVALID',
])

/** What a failed request came to. Only the code of the error is told: its message may hold the address. */
export function unreached(what: string, error: unknown): Unreached {
  const code = codeOf(error)
  return new Unreached(what, code, beforeSending.has(code))
}

function codeOf(error: unknown): string {
  const { code, name, cause } = error as { code?: unknown; name?: unknown; cause?: unknown }
  if (typeof code === 'string') return code
  if (cause !== undefined && cause !== null) return codeOf(cause)
  return typeof name === 'string' ? name : 'an unknown error'
}
