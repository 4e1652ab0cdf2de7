import { describe, expect, it } from 'vitest'
import { createPageCache } from '../../../src/server/site/page-cache.ts'

type Page = { readonly text: string; readonly bytes: number }

const cacheOf = (limit?: number) => createPageCache<Page>(limit)
const page = (text: string) => async () => ({ text, bytes: 100 })
const never = async () => {
  throw new Error('written again')
}

describe('kept pages', () => {
  it('are written once a day', async () => {
    const cache = cacheOf()
    const first = await cache.get('a', '2026-11-22', page('một'))
    expect(await cache.get('a', '2026-11-22', never)).toBe(first)
    const next = await cache.get('a', '2026-11-23', page('hai'))
    expect(next?.text).toBe('hai')
  })

  it('go when there are too many, the one asked for longest ago first', async () => {
    const cache = cacheOf(200)
    for (const key of ['a', 'b']) await cache.get(key, 'd', page('x'))
    await cache.get('a', 'd', never)
    await cache.get('c', 'd', page('x'))
    await cache.get('a', 'd', never)
    await expect(cache.get('b', 'd', never)).rejects.toThrow('written again')
  })

  it('do not remember that there was none', async () => {
    const cache = cacheOf()
    expect(await cache.get('a', 'd', async () => null)).toBeNull()
    expect(await cache.get('a', 'd', page('nay'))).not.toBeNull()
  })

  it('that were begun yesterday are not shown today', async () => {
    const cache = cacheOf()
    const slow = Promise.withResolvers<Page>()
    const begun = cache.get('a', '2026-11-22', () => slow.promise)
    await cache.get('b', '2026-11-23', page('b'))
    slow.resolve({ text: 'hôm qua', bytes: 100 })
    await begun
    const today = await cache.get('a', '2026-11-23', page('hôm nay'))
    expect(today?.text).toBe('hôm nay')
  })
})
