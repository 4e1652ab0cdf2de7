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
  /** The page of `key` on `day` where it is kept. */
  peek(key: string, day: string): Rendered | null
  /** The page of `key` on `day`; written by `write` where it is not kept, and not kept where that gives null. */
  get(key: string, day: string, write: () => Promise<Html | null>): Promise<Rendered | null>
}

/** Bytes kept: about 600 pages. The page asked for longest ago goes first. */
const mostBytes = 24 * 1024 * 1024

/** `asked`: since it was last in turn to go. Cheaper than moving it each time. */
type Kept = { readonly page: Rendered; readonly bytes: number; asked: boolean }

/** A cache that starts empty; facts change with the day, so a new day starts empty too. */
export function createPageCache(limit = mostBytes): PageCache {
  const kept = new Map<string, Kept>()
  let bytes = 0
  let today = ''

  function turnTo(day: string): void {
    if (day === today) return
    kept.clear()
    bytes = 0
    today = day
  }

  function peek(key: string, day: string): Rendered | null {
    turnTo(day)
    const found = kept.get(key)
    if (!found) return null
    found.asked = true
    return found.page
  }

  function keep(key: string, page: Rendered): void {
    drop(key)
    const size = page.body.length + page.gzip.length
    kept.set(key, { page, bytes: size, asked: false })
    bytes += size
    for (const [oldest, one] of kept) {
      if (bytes <= limit) break
      drop(oldest)
      if (!one.asked) continue
      kept.set(oldest, { ...one, asked: false })
      bytes += one.bytes
    }
  }

  function drop(key: string): void {
    bytes -= kept.get(key)?.bytes ?? 0
    kept.delete(key)
  }

  return {
    peek,
    async get(key, day, write) {
      const found = peek(key, day)
      if (found) return found
      const page = await write()
      if (!page) return null
      const rendered = render(page)
      if (day === today) keep(key, rendered)
      return rendered
    },
  }
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
