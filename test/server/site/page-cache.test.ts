import { describe, expect, it } from 'vitest'
import { html } from '../../../src/server/html.ts'
import { createPageCache } from '../../../src/server/site/page-cache.ts'

const page = (text: string) => async () => html`<p>${text}</p>`
const never = async () => {
  throw new Error('written again')
}

describe('kept pages', () => {
  it('are written once a day', async () => {
    const cache = createPageCache()
    const first = await cache.get('a', '2026-11-22', page('một'))
    expect(await cache.get('a', '2026-11-22', never)).toBe(first)
    const next = await cache.get('a', '2026-11-23', page('hai'))
    expect(next?.body.toString()).toBe('<p>hai</p>')
    expect(next?.etag).not.toBe(first?.etag)
  })

  it('go when there are too many, the one asked for longest ago first', async () => {
    const size = async () => {
      const one = await createPageCache().get('x', 'd', page('x'.repeat(100)))
      return (one?.body.length ?? 0) + (one?.gzip.length ?? 0)
    }
    const cache = createPageCache(2 * (await size()))
    for (const key of ['a', 'b']) await cache.get(key, 'd', page('x'.repeat(100)))
    await cache.get('a', 'd', never)
    await cache.get('c', 'd', page('x'.repeat(100)))
    await cache.get('a', 'd', never)
    await expect(cache.get('b', 'd', never)).rejects.toThrow('written again')
  })

  it('do not remember that there was none', async () => {
    const cache = createPageCache()
    expect(await cache.get('a', 'd', async () => null)).toBeNull()
    expect(await cache.get('a', 'd', page('nay'))).not.toBeNull()
  })

  it('that were begun yesterday are not shown today', async () => {
    const cache = createPageCache()
    const slow = Promise.withResolvers<ReturnType<typeof html>>()
    const begun = cache.get('a', '2026-11-22', () => slow.promise)
    await cache.get('b', '2026-11-23', page('b'))
    slow.resolve(html`<p>hôm qua</p>`)
    await begun
    const today = await cache.get('a', '2026-11-23', page('hôm nay'))
    expect(today?.body.toString()).toBe('<p>hôm nay</p>')
  })
})
