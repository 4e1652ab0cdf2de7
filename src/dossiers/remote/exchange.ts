/** One HTTP exchange of JSON with a remote source. Whatever is no JSON answer is "not reachable". */

import { SourceUnreachable } from '../source-unreachable.ts'

export type Exchange = {
  readonly sourceId: string
  readonly url: URL
  readonly signal: AbortSignal
  readonly headers?: Readonly<Record<string, string>>
  /** JSON when an object, a form when URLSearchParams; without it the request is a GET. */
  readonly body?: object
}

export type Exchanged = { readonly status: number; readonly json: unknown }

/** No answer about one dossier is larger. */
const largestAnswer = 2_000_000

/**
 * Sends and reads. Throws SourceUnreachable when the line is down, the server fails (5xx, 429) or
 * answers no JSON. The address is never told: it may hold a code.
 */
export async function exchange({ sourceId, ...request }: Exchange): Promise<Exchanged> {
  const { status, text } = await send(sourceId, request)
  if (status >= 500 || status === 429) throw new SourceUnreachable(sourceId, `HTTP ${status}`)
  try {
    return { status, json: JSON.parse(text) }
  } catch {
    if (status === 404 || status === 401 || status === 403) return { status, json: null }
    throw new SourceUnreachable(sourceId, `HTTP ${status} with no JSON`)
  }
}

async function send(
  sourceId: string,
  { url, signal, headers, body }: Omit<Exchange, 'sourceId'>,
): Promise<{ readonly status: number; readonly text: string }> {
  try {
    const response = await fetch(url, { signal, redirect: 'manual', ...content(body, headers) })
    const text = await readAll(response)
    return { status: response.status, text }
  } catch (error) {
    signal.throwIfAborted()
    throw new SourceUnreachable(sourceId, wordOf(error), { cause: error })
  }
}

function content(body: object | undefined, headers: Exchange['headers']) {
  const accept = { Accept: 'application/json', ...headers }
  if (body === undefined) return { headers: accept }
  if (body instanceof URLSearchParams) return { method: 'POST', headers: accept, body }
  return {
    method: 'POST',
    headers: { ...accept, 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  }
}

async function readAll(response: Response): Promise<string> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of response.body ?? []) {
    size += part.length
    if (size > largestAnswer) throw new Error('the answer is too large')
    parts.push(part)
  }
  return Buffer.concat(parts).toString('utf8')
}

/** `ECONNREFUSED` … */
function wordOf(error: unknown): string {
  const cause = (error as { cause?: { code?: unknown } }).cause?.code
  return typeof cause === 'string' ? cause : 'a broken connection'
}

/** `base` with a path below it, whether or not it ends in a slash. */
export function below(base: string, path: string): URL {
  return new URL(path, base.endsWith('/') ? base : `${base}/`)
}
