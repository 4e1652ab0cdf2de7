/** One HTTP request to a platform, JSON back. */

import { Agent, type Dispatcher, request } from 'undici'
import type { z } from 'zod'
import { Unreached, unreached } from './unreached.ts'

export type Request = {
  /** Platform and method, for errors: `zalo-bot sendMessage`. */
  readonly what: string
  readonly url: string
  readonly method?: 'GET' | 'POST'
  readonly headers?: Readonly<Record<string, string>>
  /** A string is sent as it is, a form as multipart. */
  readonly body?: RequestBody
  /** Default 30,000. */
  readonly timeoutMs?: number
  readonly signal?: AbortSignal
}

export type RequestBody = NonNullable<Dispatcher.DispatchOptions['body']>

export type Answer = {
  readonly status: number
  /** Undefined when the body was no JSON. */
  readonly json: unknown
}

/** Larger answers are broken off, in bytes: a hundred long messages in one poll have 3 million. */
const largestAnswer = 8_000_000

const agent = new Agent({ maxResponseSize: largestAnswer, connect: { timeout: 10_000 } })

/** The answer, whatever its status. Throws Unreached. */
export async function requestJson(asked: Request): Promise<Answer> {
  const { what, url, method = 'POST', headers = {}, body = null, timeoutMs = 30_000 } = asked
  const deadline = AbortSignal.timeout(timeoutMs)
  const signal = asked.signal ? AbortSignal.any([asked.signal, deadline]) : deadline
  try {
    const options = { method, headers, body, signal, dispatcher: agent }
    const answer = await request(url, { ...options, headersTimeout: 0, bodyTimeout: 0 })
    return { status: answer.statusCode, json: parse(await answer.body.text()) }
  } catch (error) {
    throw unreached(what, error)
  }
}

/** What `schema` makes of an answer. Throws Unreached: an answer nobody can read is none. */
export function readAnswer<T>(what: string, schema: z.ZodType<T>, value: unknown): T {
  const result = schema.safeParse(value)
  if (!result.success) throw new Unreached(what, 'an answer that is none of theirs', false)
  return result.data
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
