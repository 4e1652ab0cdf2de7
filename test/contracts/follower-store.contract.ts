/** What every store of followers holds to, whatever it is built on. */

import { describe, expect, it } from 'vitest'
import type { Follower, FollowerStore } from '../../src/stores/follower-store.ts'

export const follower: Follower = {
  channel: 'zalo-oa',
  user: 'u1',
  codeHash: 'hash-1',
  status: 4,
  verified: false,
}

const at = '2026-11-22T03:00:00.000Z'

/** Runs the suite; `prepare` opens a fresh store, closed after the test. */
export function followerStoreContract(name: string, prepare: () => Promise<FollowerStore>): void {
  describe(`followers on ${name}`, () => {
    it('are found by the hash of a code', async () => {
      const store = await prepare()
      await store.follow(follower, at)
      await store.follow({ ...follower, user: 'u2', status: 'unknown', verified: true }, at)
      await store.follow({ ...follower, codeHash: 'hash-2' }, at)
      const found = await store.followersOf(['hash-1', 'hash-9'])
      expect(found.toSorted((a, b) => a.user.localeCompare(b.user))).toEqual([
        follower,
        { ...follower, user: 'u2', status: 'unknown', verified: true },
      ])
      expect(await store.followersOf([])).toEqual([])
    })

    it('follow a dossier once, however often they ask', async () => {
      const store = await prepare()
      await store.follow(follower, at)
      await store.follow({ ...follower, verified: true, status: 5 }, at)
      expect(await store.followersOf(['hash-1'])).toEqual([
        { ...follower, verified: true, status: 5 },
      ])
      expect(await store.countOf(follower)).toBe(1)
    })

    it('keep what they were told', async () => {
      const store = await prepare()
      await store.follow(follower, at)
      await store.told([{ ...follower, status: 9 }])
      expect(await store.followersOf(['hash-1'])).toEqual([{ ...follower, status: 9 }])
    })

    it('stop for one dossier, for all, or when it ends', async () => {
      const store = await prepare()
      for (const codeHash of ['a', 'b', 'c']) await store.follow({ ...follower, codeHash }, at)
      await store.follow({ ...follower, user: 'u2', codeHash: 'a' }, at)
      expect(await store.unfollow(follower, 'a')).toBe(1)
      expect(await store.unfollow(follower, 'a')).toBe(0)
      await store.end(['b'])
      expect(await store.countOf(follower)).toBe(1)
      expect(await store.unfollow(follower)).toBe(1)
      expect(await store.followersOf(['a', 'b', 'c'])).toMatchObject([{ user: 'u2' }])
    })
  })
}
