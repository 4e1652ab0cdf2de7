/** Pages as they go out: bytes, and the heads written before them. */

import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { gzipSync } from 'node:zlib'
import { flatHeaders } from '../front.ts'
import type { Html } from '../html.ts'

/** A page ready to be sent to anybody. */
export type ReadyPage = {
  /** Of the content, the same in every process. */
  readonly etag: string
  /** The moment it was written, to the second: milliseconds since 1970. */
  readonly writtenAt: number
  readonly plain: Sendable
  readonly gzip: Sendable
  /** The head of the answer to a browser that has the page. */
  readonly unchanged: readonly string[]
}

/** A body with its head, names and values of headers in turn. */
export type Sendable = { readonly head: readonly string[]; readonly body: Buffer }

/** The facts are those of today: whoever keeps a page asks first whether it still holds. */
const fresh = 'public, no-cache'

/** A page as bytes; `headers` go out with it, whoever asks. */
export function readyPage({ html }: Html, headers: ReadonlyMap<string, string>): ReadyPage {
  const body = Buffer.from(html)
  const packed = gzipSync(body)
  const hash = createHash('sha256').update(body).digest('base64url').slice(0, 27)
  // Weak: the compressed bytes go by the same tag.
  const etag = `W/"${hash}"`
  const written = new Date()
  const unchanged = [
    ...flatHeaders(headers),
    ...['Cache-Control', fresh, 'ETag', etag, 'Last-Modified', written.toUTCString()],
    ...['Vary', 'Accept-Encoding'],
  ]
  const typed = [...unchanged, 'Content-Type', 'text/html; charset=utf-8']
  const sized = ({ length }: Buffer) => ['Content-Length', String(length)]
  return {
    etag,
    writtenAt: Math.floor(written.getTime() / 1000) * 1000,
    plain: { head: [...typed, ...sized(body)], body },
    gzip: { head: [...typed, 'Content-Encoding', 'gzip', ...sized(packed)], body: packed },
    unchanged,
  }
}

/** Bytes a page takes in memory, its heads left out. */
export function sizeOf({ plain, gzip }: ReadyPage): number {
  return plain.body.length + gzip.body.length
}

/** Sends a page; 304 where the browser has it. */
export function sendReady(req: IncomingMessage, res: ServerResponse, page: ReadyPage): void {
  if (isKnown(req, page)) {
    res.writeHead(304, page.unchanged as string[]).end()
    return
  }
  const { head, body } = takesGzip(req.headers['accept-encoding']) ? page.gzip : page.plain
  res.writeHead(200, head as string[]).end(body)
}

/** Whether the asker says that it has this very page and does not want it anew (RFC 9110, 13.1). */
function isKnown({ headers }: IncomingMessage, { etag, writtenAt }: ReadyPage): boolean {
  const { 'if-none-match': tags, 'if-modified-since': since } = headers
  if (tags === undefined && since === undefined) return false
  if (/\bno-cache\b/.test(headers['cache-control'] ?? '')) return false
  if (tags === undefined) return Date.parse(since ?? '') >= writtenAt
  return tags.trim() === '*' || tags.split(',').some((tag) => weak(tag.trim()) === etag)
}

/** Tags are compared weakly. */
function weak(tag: string): string {
  return tag.startsWith('W/') ? tag : `W/${tag}`
}

function takesGzip(header: string | undefined): boolean {
  return /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?(?:,|$))/i.test(header ?? '')
}
