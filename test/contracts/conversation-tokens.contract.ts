/** How a conversation's token changes hands: part of what every conversation store holds to. */

import { describe, expect, it } from 'vitest'
import type { ConversationStore } from '../../src/stores/conversation-store.ts'
import { begin, openOne, type StoreOpener } from '../support/conversation-stores.ts'

export function conversationTokensContract(prepare: () => StoreOpener): void {
  describe('a fresh token', () => {
    const offer = {
      conversationId: 'c1',
      currentHash: 'hash of c1',
      nextHash: 'next',
      at: '2026-11-01T02:00:00.000Z',
      notSince: '2026-11-01T01:59:00.000Z',
    }
    const at = '2026-11-01T03:00:00.000Z'
    const oldUntil = '2026-11-01T03:01:00.000Z'
    const admit = (store: ConversationStore, hash: string, given = {}) =>
      store.admitToken({ conversationId: 'c1', hash, at, oldUntil, ...given })
    const current = async (store: ConversationStore) => (await store.find('c1'))?.tokenHash

    it('becomes the current one when it is first used; the old one is let in for a while', async () => {
      const store = await openOne(prepare)
      await begin(store, 'c1')
      expect(await store.offerToken(offer)).toBe(true)
      expect(await current(store)).toBe('hash of c1')
      expect(await admit(store, 'next')).toBe(true)
      expect(await current(store)).toBe('next')
      expect(await admit(store, 'hash of c1')).toBe(true)
      expect(await admit(store, 'hash of c1', { at: oldUntil })).toBe(false)
      expect(await admit(store, 'next', { at: oldUntil })).toBe(true)
    })

    it('is offered once within a while, and anew after it', async () => {
      const store = await openOne(prepare)
      await begin(store, 'c1')
      expect(await store.offerToken(offer)).toBe(true)
      expect(await store.offerToken({ ...offer, nextHash: 'second' })).toBe(false)
      const later = { ...offer, nextHash: 'third', at, notSince: offer.at }
      expect(await store.offerToken(later)).toBe(true)
      expect(await admit(store, 'next')).toBe(false)
      expect(await admit(store, 'third')).toBe(true)
    })

    it('is offered to one of many at once', async () => {
      const store = await openOne(prepare)
      await begin(store, 'c1')
      const tries = Array.from({ length: 8 }, (_, n) =>
        store.offerToken({ ...offer, nextHash: `next ${n}` }),
      )
      expect((await Promise.all(tries)).filter(Boolean)).toHaveLength(1)
    })

    it('goes to nobody but the holder of the current one', async () => {
      const store = await openOne(prepare)
      await begin(store, 'c1')
      expect(await store.offerToken({ ...offer, currentHash: 'guess' })).toBe(false)
      expect(await store.offerToken({ ...offer, conversationId: 'nobody' })).toBe(false)
      await store.offerToken(offer)
      expect(await admit(store, 'guess')).toBe(false)
      expect(await admit(store, 'next', { conversationId: 'nobody' })).toBe(false)
    })
  })

  describe('a token that takes over', () => {
    const next = { conversationId: 'c1', currentHash: 'hash of c1', nextHash: 'next' }
    const at = '2026-11-01T03:00:00.000Z'

    it('is the only one from then on', async () => {
      const store = await openOne(prepare)
      await begin(store, 'c1')
      const offer = { ...next, nextHash: 'offered', at, notSince: at }
      await store.offerToken(offer)
      expect(await store.takeOver(next)).toBe(true)
      expect((await store.find('c1'))?.tokenHash).toBe('next')
      for (const hash of ['hash of c1', 'offered']) {
        const admission = { conversationId: 'c1', hash, at, oldUntil: '2026-11-02' }
        expect(await store.admitToken(admission)).toBe(false)
      }
      expect(await store.offerToken({ ...offer, currentHash: 'next' })).toBe(true)
    })

    it('comes from the holder of the current one, one of many at once', async () => {
      const store = await openOne(prepare)
      await begin(store, 'c1')
      expect(await store.takeOver({ ...next, currentHash: 'guess' })).toBe(false)
      expect(await store.takeOver({ ...next, conversationId: 'nobody' })).toBe(false)
      const tries = Array.from({ length: 8 }, (_, n) =>
        store.takeOver({ ...next, nextHash: `next ${n}` }),
      )
      expect((await Promise.all(tries)).filter(Boolean)).toHaveLength(1)
    })
  })
}
