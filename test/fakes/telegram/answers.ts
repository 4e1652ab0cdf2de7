/** The envelope of the Bot API. */

import type { Answered } from '../fake-server.ts'

export type Body = Readonly<Record<string, unknown>>

export function ok(result: unknown): Answered {
  return { json: { ok: true, result } }
}

export function refusal(status: number, description: string, parameters?: object): Answered {
  const json = {
    ok: false,
    error_code: status,
    description,
    ...(parameters ? { parameters } : {}),
  }
  return { status, json }
}
