/** A file from a platform: only from where it may come, only as large as it may be. */

import { Agent, request } from 'undici'
import { Unreached, unreached } from './unreached.ts'

export type Download = {
  /** Platform and kind of file, for errors; an address may hold a token. */
  readonly what: string
  readonly url: string
  /** Whether an address is one of the platform's own; asked for every redirect too. */
  readonly mayFetch: (url: URL) => boolean
  readonly maxBytes: number
  readonly signal: AbortSignal
}

const mostRedirects = 3

const agent = new Agent({ connect: { timeout: 10_000 }, headersTimeout: 15_000 })

/** The bytes. Throws Unreached: also for an address that is not the platform's, and for too many bytes. */
export async function download(asked: Download): Promise<Uint8Array> {
  const { what } = asked
  let url = asked.url
  for (let hop = 0; hop <= mostRedirects; hop += 1) {
    const next = await step(asked, url).catch((error) => {
      throw error instanceof Unreached ? error : unreached(what, error)
    })
    if (next instanceof Uint8Array) return next
    url = next
  }
  throw new Unreached(what, `more than ${mostRedirects} redirects`, true)
}

/** The bytes, or where they are instead. */
async function step(asked: Download, url: string): Promise<Uint8Array | string> {
  const { what, mayFetch, signal } = asked
  if (!URL.canParse(url) || !mayFetch(new URL(url))) {
    throw new Unreached(what, 'an address that is none of theirs', true)
  }
  const { statusCode, headers, body } = await request(url, { signal, dispatcher: agent })
  // Broken off below, it tells of it; whoever reads it hears of errors all the same.
  body.on('error', () => {})
  const { location } = headers
  const isMoved = statusCode >= 300 && statusCode < 400 && typeof location === 'string'
  if (statusCode === 200 && !isTooLong(headers['content-length'], asked)) {
    return gather(body, asked)
  }
  body.destroy()
  if (isMoved) return new URL(location, url).href
  throw new Unreached(what, statusCode === 200 ? 'too many bytes' : `status ${statusCode}`, true)
}

function isTooLong(length: unknown, { maxBytes }: Download): boolean {
  return Number(length ?? 0) > maxBytes
}

/** What a server says of the length need not be true. */
async function gather(body: AsyncIterable<Uint8Array>, asked: Download): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  let length = 0
  for await (const piece of body) {
    length += piece.byteLength
    if (length > asked.maxBytes) throw new Unreached(asked.what, 'too many bytes', true)
    pieces.push(piece)
  }
  return Buffer.concat(pieces)
}
