/** Pages kept as they were written, so that a page asked for again costs nothing but its bytes. */

import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import type { Html } from '../html.ts'

/** A page ready to be sent. */
export type Rendered = {
  readonly body: Buffer
  readonly gzip: Buffer
  /** Of the content, the same in every process. */
  readonly etag: string
  /** The form HTTP wants. */
  readonly lastModified: string
}

export type PageCache = {
  /** The page of `key` on `day`; written by `write` where it is not kept, and not kept where that gives null. */
  get(key: string, day: string, write: () => Promise<Html | null>): Promise<Rendered | null>
}

/** Bytes kept: about 600 pages. The page asked for longest ago goes first. */
const mostBytes = 24 * 1024 * 1024

/** A cache that starts empty; facts change with the day, so a new day starts empty too. */
export function createPageCache(limit = mostBytes): PageCache {
  const kept = new Map<string, Rendered>()
  let bytes = 0
  let today = ''
  const keep = (key: string, page: Rendered) => {
    const before = kept.get(key)
    if (before) bytes -= sizeOf(before)
    kept.set(key, page)
    bytes += sizeOf(page)
    for (const [oldest, { body, gzip }] of kept) {
      if (bytes <= limit) break
      kept.delete(oldest)
      bytes -= body.length + gzip.length
    }
  }
  return {
    async get(key, day, write) {
      if (day !== today) {
        kept.clear()
        bytes = 0
        today = day
      }
      const found = kept.get(key)
      if (found) {
        kept.delete(key)
        kept.set(key, found)
        return found
      }
      const page = await write()
      if (!page) return null
      const rendered = render(page)
      if (day === today) keep(key, rendered)
      return rendered
    },
  }
}

function sizeOf({ body, gzip }: Rendered): number {
  return body.length + gzip.length
}

/** A page as bytes. */
export function render({ html }: Html): Rendered {
  const body = Buffer.from(html)
  const hash = createHash('sha256').update(body).digest('base64url').slice(0, 27)
  return {
    body,
    gzip: gzipSync(body),
    // Weak: the compressed bytes go by the same tag.
    etag: `W/"${hash}"`,
    lastModified: new Date().toUTCString(),
  }
}
