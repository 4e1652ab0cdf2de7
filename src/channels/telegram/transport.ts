/** How grammY asks Telegram: by the same client as the other channels, so that every refusal tells its status. */

import type { ApiClientOptions } from 'grammy'
import { type RequestBody, requestJson } from '../request.ts'
import { Unreached } from '../unreached.ts'

type Fetch = NonNullable<ApiClientOptions['fetch']>

/** What grammY gives. */
type Asked = {
  readonly headers: Readonly<Record<string, string>>
  readonly body: RequestBody
  /** Not the one of Node. */
  readonly signal: Pick<AbortSignal, 'addEventListener'>
}

const what = 'telegram'

/** Longer than grammY waits itself. */
const timeoutMs = 60_000

/** In the place of `fetch`; of its answer grammY reads the JSON and nothing else. */
export const askTelegram = (async (url: string, { headers, body, signal }: Asked) => {
  const cut = new AbortController()
  signal.addEventListener('abort', () => cut.abort())
  const asked = { what, url, headers, body, timeoutMs, signal: cut.signal }
  const { status, json } = await requestJson(asked)
  return { json: async () => answerOf(status, json) }
}) as unknown as Fetch

/** A page instead of an answer, as gateways give, counts by its status. Throws Unreached where that says nothing. */
function answerOf(status: number, json: unknown): unknown {
  const isTheirs = typeof json === 'object' && json !== null && 'ok' in json
  if (status >= 400) {
    const unnamed = { ok: false, error_code: status, description: 'without a reason' }
    return isTheirs ? { ...unnamed, ...json } : unnamed
  }
  if (!isTheirs) throw new Unreached(what, 'an answer that is none of theirs', false)
  return json
}
