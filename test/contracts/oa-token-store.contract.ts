/** What every store of tokens holds to, whatever it is built on. */

import { describe, expect, it, onTestFinished } from 'vitest'
import type { OaTokenStore, OaTokens } from '../../src/channels/zalo-oa/token-store.ts'

/** Opens a store over one fresh set of data; called again it opens the same data a second time. */
export type OaTokenOpener = () => Promise<OaTokenStore>

/** Runs the suite; `prepare` is called in each test and gives an opener of fresh data. */
export function oaTokenStoreContract(name: string, prepare: () => OaTokenOpener): void {
  describe(`token store on ${name}`, () => {
    it('is empty at first', async () => {
      const [store] = await open(prepare, 1)
      expect(await store.read('app')).toBeNull()
      expect(await store.reserve('app', right({ version: 1 }))).toBe(false)
      expect(await store.advance('app', 1, pair('b'))).toBe(false)
    })

    it('keeps a pair for each app, also when opened again', async () => {
      const [store, again] = await open(prepare, 2)
      await store.replace('app', pair('a'), 'one')
      await store.replace('other', pair('x'), 'two')
      expect(await again.read('app')).toEqual({ ...pair('a'), version: 1, seed: 'one' })
      expect(await again.read('other')).toEqual({ ...pair('x'), version: 1, seed: 'two' })
    })

    it('gives the right to refresh to one at a time, across processes', async () => {
      const [store, other] = await open(prepare, 2)
      await store.replace('app', pair('a'), 'one')
      const tries = ['p', 'q', 'r', 's'].map((holder, index) =>
        (index % 2 === 0 ? store : other).reserve('app', right({ holder })),
      )
      expect((await Promise.all(tries)).filter(Boolean)).toHaveLength(1)
    })

    it('gives the right anew when it was given back or ran out', async () => {
      const [store] = await open(prepare, 1)
      await store.replace('app', pair('a'), 'one')
      expect(await store.reserve('app', right({ holder: 'p' }))).toBe(true)
      await store.release('app', 'q')
      expect(await store.reserve('app', right({ holder: 'q' }))).toBe(false)
      await store.release('app', 'p')
      expect(await store.reserve('app', right({ holder: 'q' }))).toBe(true)
      const late = {
        holder: 'r',
        now: '2026-11-22T03:01:00.000Z',
        until: '2026-11-22T03:02:00.000Z',
      }
      expect(await store.reserve('app', right(late))).toBe(true)
    })

    it('takes the pair that came of the version in use, once', async () => {
      const [store] = await open(prepare, 1)
      await store.replace('app', pair('a'), 'one')
      await store.reserve('app', right({}))
      expect(await store.advance('app', 1, pair('b'))).toBe(true)
      expect(await store.advance('app', 1, pair('c'))).toBe(false)
      expect(await store.read('app')).toEqual({ ...pair('b'), version: 2, seed: 'one' })
      expect(await store.reserve('app', right({ version: 1, holder: 'q' }))).toBe(false)
      expect(await store.reserve('app', right({ version: 2, holder: 'q' }))).toBe(true)
    })

    it('takes a new pair also when the right had run out and went to another', async () => {
      const [store] = await open(prepare, 1)
      await store.replace('app', pair('a'), 'one')
      await store.reserve('app', right({ holder: 'p' }))
      await store.reserve('app', right({ holder: 'q', now: '2026-11-22T04:00:00.000Z' }))
      expect(await store.advance('app', 1, pair('b'))).toBe(true)
    })

    it('remembers the seed of before when a new consent has none', async () => {
      const [store] = await open(prepare, 1)
      await store.replace('app', pair('a'), 'one')
      await store.replace('app', pair('b'), null)
      expect(await store.read('app')).toEqual({ ...pair('b'), version: 2, seed: 'one' })
      await store.replace('other', pair('x'), null)
      expect((await store.read('other'))?.seed).toBeNull()
    })

    it('starts afresh with a new consent, whoever was refreshing', async () => {
      const [store] = await open(prepare, 1)
      await store.replace('app', pair('a'), 'one')
      await store.reserve('app', right({ holder: 'p' }))
      await store.replace('app', pair('n'), 'two')
      expect(await store.read('app')).toEqual({ ...pair('n'), version: 2, seed: 'two' })
      expect(await store.advance('app', 1, pair('late'))).toBe(false)
      expect(await store.reserve('app', right({ version: 2, holder: 'q' }))).toBe(true)
    })
  })
}

async function open<N extends 1 | 2>(prepare: () => OaTokenOpener, count: N) {
  const opener = prepare()
  const stores = await Promise.all(Array.from({ length: count }, () => opener()))
  onTestFinished(async () => {
    for (const store of stores) await store.close()
  })
  return stores as N extends 1 ? [OaTokenStore] : [OaTokenStore, OaTokenStore]
}

function pair(name: string): OaTokens {
  return {
    accessToken: `access-${name}`,
    refreshToken: `refresh-${name}`,
    obtainedAt: '2026-11-22T03:00:00.000Z',
    expiresAt: '2026-11-23T04:00:00.000Z',
  }
}

function right({
  version = 1,
  holder = 'p',
  now = '2026-11-22T03:00:00.000Z',
  until = '2026-11-22T03:01:00.000Z',
}) {
  return { version, holder, now, until }
}
