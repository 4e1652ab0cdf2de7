/** Pages kept as they were written, so that a page asked for again costs nothing but its bytes. */

/** Whatever is kept says how many bytes it takes. */
export type Sized = { readonly bytes: number }

export type PageCache<P extends Sized> = {
  /** The page of `key` on `day` where it is kept. */
  peek(key: string, day: string): P | null
  /** The page of `key` on `day`; written by `write` where it is not kept, and not kept where that gives null. */
  get(key: string, day: string, write: () => Promise<P | null>): Promise<P | null>
}

/** Bytes kept: about 600 pages. The page asked for longest ago goes first. */
const mostBytes = 24 * 1024 * 1024

/** `asked`: since it was last in turn to go. Cheaper than moving it each time. */
type Kept<P> = { readonly page: P; asked: boolean }

/** A cache that starts empty; facts change with the day, so a new day starts empty too. */
export function createPageCache<P extends Sized>(limit = mostBytes): PageCache<P> {
  const kept = new Map<string, Kept<P>>()
  let bytes = 0
  let today = ''

  function turnTo(day: string): void {
    if (day === today) return
    kept.clear()
    bytes = 0
    today = day
  }

  function peek(key: string, day: string): P | null {
    turnTo(day)
    const found = kept.get(key)
    if (!found) return null
    found.asked = true
    return found.page
  }

  function keep(key: string, page: P): void {
    drop(key)
    kept.set(key, { page, asked: false })
    bytes += page.bytes
    for (const [oldest, one] of kept) {
      if (bytes <= limit) break
      drop(oldest)
      if (!one.asked) continue
      kept.set(oldest, { ...one, asked: false })
      bytes += one.page.bytes
    }
  }

  function drop(key: string): void {
    bytes -= kept.get(key)?.page.bytes ?? 0
    kept.delete(key)
  }

  return {
    peek,
    async get(key, day, write) {
      const found = peek(key, day)
      if (found) return found
      const page = await write()
      if (page && day === today) keep(key, page)
      return page
    },
  }
}
