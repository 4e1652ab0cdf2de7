/** What every store of followers, and of notices to them, holds to, whatever it is built on. */

import { describe, expect, it } from 'vitest'
import type { Follower } from '../../src/stores/follower-store.ts'
import type { NewNotice } from '../../src/stores/notice-store.ts'
import { StoreConflict } from '../../src/stores/store-conflict.ts'
import type { Stores } from '../../src/stores/stores.ts'

export const follower: Follower = {
  channel: 'zalo-oa',
  user: 'zalo-oa:u1',
  codeHash: 'hash-1',
  status: 4,
  verified: false,
  until: '2027-11-22',
  sealedCode: null,
}

const at = '2026-11-22T03:00:00.000Z'
const later = '2026-11-23T00:00:00.000Z'

export function noticeTo(conversationId: string, changes: Partial<NewNotice> = {}): NewNotice {
  const facts = { code: 'H99', status: 'Xong', date: '', action: '' }
  const body = { reply: { kind: 'text', text: 'tin báo' } as const, facts }
  return { key: `k ${conversationId}`, conversationId, dueAt: at, createdAt: at, body, ...changes }
}

/** Runs the suite; `prepare` opens fresh stores, closed after the test. */
export function followerStoreContract(name: string, prepare: () => Promise<Stores>): void {
  describe(`followers on ${name}`, () => {
    it('are found by the hash of a code', async () => {
      const { followers } = await prepare()
      await followers.follow(follower, at)
      const other = { ...follower, user: 'u2', status: 'unknown', verified: true } as const
      await followers.follow({ ...other, sealedCode: 'sealed' }, at)
      await followers.follow({ ...follower, codeHash: 'hash-2' }, at)
      const found = await followers.followersOf(['hash-1', 'hash-9'])
      expect(found.toSorted((a, b) => a.user.localeCompare(b.user))).toEqual([
        { ...other, sealedCode: 'sealed' },
        follower,
      ])
      expect(await followers.followersOf([])).toEqual([])
    })

    it('follow a dossier once, however often they ask', async () => {
      const { followers } = await prepare()
      await followers.follow(follower, at)
      await followers.follow({ ...follower, verified: true, status: 5 }, later)
      expect(await followers.ofUser(follower)).toEqual([
        { ...follower, verified: true, status: 5, since: later },
      ])
    })

    it('are told and keep what they were told, in one step with the notice', async () => {
      const { followers, notices } = await prepare()
      await followers.follow(follower, at)
      const notice = noticeTo(follower.user)
      expect(await followers.tell([{ follower, status: 9, notice }])).toEqual([follower.user])
      expect(await followers.followersOf(['hash-1'])).toEqual([{ ...follower, status: 9 }])
      expect(await notices.waiting(follower.user)).toMatchObject([{ key: notice.key, dueAt: at }])
    })

    it('are not told twice by two who learnt of it at once', async () => {
      const { followers, notices } = await prepare()
      const second = { ...follower, user: 'zalo-oa:u2' }
      for (const one of [follower, second]) await followers.follow(one, at)
      const tell = (n: number) =>
        followers.tell(
          [follower, second].map((one) => ({
            ...{ follower: one, status: 9 as const },
            notice: noticeTo(one.user, { key: `${n} ${one.user}` }),
          })),
        )
      const told = await Promise.all([1, 2, 3].map(tell))
      expect(told.flat().toSorted()).toEqual([follower.user, second.user])
      expect(await notices.counts()).toEqual({ waiting: 2, held: 0 })
    })

    it('of a dossier that ended are told and are followers no longer', async () => {
      const { followers, notices } = await prepare()
      await followers.follow(follower, at)
      await followers.follow({ ...follower, user: 'u2' }, at)
      const ended = { follower, status: null, notice: noticeTo(follower.user) }
      const silent = { follower: { ...follower, user: 'u2' }, status: null, notice: null }
      expect(await followers.tell([ended, silent])).toEqual([follower.user])
      expect(await followers.followersOf(['hash-1'])).toEqual([])
      expect(await notices.counts()).toEqual({ waiting: 1, held: 0 })
    })

    it('stop for one dossier, for all, or when their time is over', async () => {
      const { followers } = await prepare()
      for (const codeHash of ['a', 'b', 'c', 'd']) {
        const until = codeHash === 'd' ? '2026-11-21' : '2026-11-22'
        await followers.follow({ ...follower, codeHash, until }, at)
      }
      await followers.follow({ ...follower, user: 'u2', codeHash: 'a' }, at)
      expect(await followers.expire('2026-11-22')).toBe(1)
      expect(await followers.unfollow(follower, 'a')).toBe(1)
      expect(await followers.unfollow(follower, 'a')).toBe(0)
      expect(await followers.unfollow(follower)).toBe(2)
      expect(await followers.followersOf(['a', 'b', 'c', 'd'])).toMatchObject([{ user: 'u2' }])
    })

    it('whose dossiers have to be asked for are given dossier by dossier', async () => {
      const { followers } = await prepare()
      for (const codeHash of ['a', 'b', 'c']) {
        await followers.follow({ ...follower, codeHash, sealedCode: `sealed ${codeHash}` }, at)
      }
      await followers.follow({ ...follower, user: 'u2', codeHash: 'b', sealedCode: 'sealed b' }, at)
      await followers.follow({ ...follower, codeHash: 'bb' }, at)
      const hashes = async (after: string | null, limit: number) =>
        (await followers.sealed(after, limit)).map(({ codeHash }) => codeHash)
      expect(await hashes(null, 2)).toEqual(['a', 'b', 'b'])
      expect(await hashes('b', 2)).toEqual(['c'])
    })

    it('go with the conversation, and when the person cannot be reached', async () => {
      const { followers, notices, conversations, outbox } = await prepare()
      for (const end of [
        (id: string) => conversations.erase(id),
        (id: string) => outbox.drop(id, { reason: 'gone', at }),
      ]) {
        await followers.follow(follower, at)
        await notices.put([noticeTo(follower.user)])
        await end(follower.user)
        expect(await followers.ofUser(follower)).toEqual([])
        expect(await notices.waiting(follower.user)).toEqual([])
      }
    })
  })

  describe(`notices on ${name}`, () => {
    it('with a known key change nothing, also when the first was told', async () => {
      const { notices, conversations } = await prepare()
      await begun(conversations, 'c1')
      expect(await notices.put([noticeTo('c1'), noticeTo('c1')])).toEqual(['c1'])
      expect(await notices.put([noticeTo('c1')])).toEqual([])
      await conversations.tell(tellingOf('c1', 0))
      expect(await notices.put([noticeTo('c1')])).toEqual([])
      expect(await notices.waiting('c1')).toEqual([])
    })

    it('wait until they are due, or until the person writes', async () => {
      const { notices } = await prepare()
      await notices.put([noticeTo('c1'), noticeTo('c2', { dueAt: later }), noticeTo('c3')])
      const held = { dueAt: null, reason: 'the window is closed' }
      await notices.postpone(['k c3'], held)
      expect((await notices.conversationsDue(at, 10)).toSorted()).toEqual(['c1'])
      expect((await notices.conversationsDue(later, 10)).toSorted()).toEqual(['c1', 'c2'])
      expect(await notices.waiting('c3')).toMatchObject([{ dueAt: null }])
      expect(await notices.counts()).toEqual({ waiting: 3, held: 1 })
    })

    it('become messages and parts in one step, once', async () => {
      const { notices, conversations, outbox } = await prepare()
      await begun(conversations, 'telegram:1')
      await notices.put([noticeTo('telegram:1')])
      const telling = tellingOf('telegram:1', 0)
      const twice = await Promise.allSettled([1, 2].map(() => conversations.tell(telling)))
      expect(twice.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
      expect(twice.find(({ status }) => status === 'rejected')).toMatchObject({
        reason: expect.any(StoreConflict),
      })
      expect(await conversations.messagesAfter('telegram:1', 0, 10)).toEqual([
        { author: 'assistant', seq: 1, at, reply: { kind: 'text', text: 'tin báo' } },
      ])
      expect((await conversations.find('telegram:1'))?.seq).toBe(1)
      expect(await outbox.counts()).toMatchObject({ waiting: 1 })
    })

    it('are not told over a conversation that went on', async () => {
      const { notices, conversations } = await prepare()
      await begun(conversations, 'c1')
      await notices.put([noticeTo('c1')])
      await expect(conversations.tell(tellingOf('c1', 3))).rejects.toThrow(StoreConflict)
      expect(await notices.waiting('c1')).toHaveLength(1)
    })

    it('go when they are old, told or not', async () => {
      const { notices, conversations } = await prepare()
      await notices.put([noticeTo('c1'), noticeTo('c2', { createdAt: later })])
      await conversations.purge(later)
      expect(await notices.counts()).toEqual({ waiting: 1, held: 0 })
    })
  })
}

function begun(conversations: Stores['conversations'], id: string) {
  return conversations.ensure({ id, channel: 'telegram', at })
}

function tellingOf(conversationId: string, expectedSeq: number) {
  const reply = { kind: 'text', text: 'tin báo' } as const
  const parts = [{ method: 'send', body: { text: 'tin báo' } }]
  const noticeKeys = [`k ${conversationId}`]
  return { conversationId, expectedSeq, at, replies: [reply], state: null, noticeKeys, parts }
}
