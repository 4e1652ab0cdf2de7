/** Why a request is refused, to be answered as problem+json (RFC 9457). */

import { AppError } from '../errors.ts'

/** HTTP status of each; the kind sentence shown is `server.problem.<code>` in content/phrases/. */
export const problemStatus = {
  'bad-request': 400,
  'not-json': 400,
  unauthorised: 401,
  'foreign-form': 403,
  'not-found': 404,
  'method-not-allowed': 405,
  'too-large': 413,
  'unsupported-media': 415,
  'no-picture': 415,
  'message-invalid': 422,
  'text-blank': 422,
  'text-too-long': 422,
  'too-many-messages': 429,
  'too-many-conversations': 429,
  'too-many-streams': 429,
  broken: 500,
  busy: 503,
} as const

export type ProblemCode = keyof typeof problemStatus

export type ProblemDetails = {
  /** For the people who write clients: what was expected, in English, never what was sent. */
  readonly detail?: string
  /** Values the sentence needs. */
  readonly values?: Readonly<Record<string, string>>
  readonly headers?: Readonly<Record<string, string>>
}

export class Problem extends AppError {
  readonly status: number
  readonly details: ProblemDetails

  constructor(code: ProblemCode, details: ProblemDetails = {}, options?: ErrorOptions) {
    const status = problemStatus[code]
    super(
      code,
      `[server] answer a request: expected one to accept, got ${status} ${code}.`,
      options,
    )
    this.status = status
    this.details = details
  }
}
