/** What goes when a citizen, or time, asks for it: part of what every conversation store holds to. */

import { describe, expect, it } from 'vitest'
import {
  begin,
  day2,
  entry,
  openOne,
  type StoreOpener,
  say,
} from '../support/conversation-stores.ts'

export function conversationForgettingContract(prepare: () => StoreOpener): void {
  describe('a turn that forgets', () => {
    it('leaves nothing said before, and the conversation goes on', async () => {
      const store = await openOne(prepare)
      await begin(store, 'c1')
      await begin(store, 'c2')
      await store.record(entry({ replies: [say('a')] }))
      const { seq = 0 } = (await store.find('c1')) ?? {}
      await store.record(entry({ eventId: 'e2', expectedSeq: seq, text: '…', forget: true }))
      const left = await store.messagesAfter('c1', 0, 10)
      expect(left.map((message) => message.seq)[0]).toBe(seq + 1)
      expect(left.filter(({ author }) => author === 'citizen')).toHaveLength(1)
      expect(await store.messagesAfter('c2', 0, 10)).toHaveLength(2)
      const again = entry({ eventId: 'e2', expectedSeq: seq, forget: true })
      expect((await store.record(again)).seq).toBe(seq + 1)
    })
  })

  describe('erase', () => {
    it('removes the conversation, its turns and its messages, and no other', async () => {
      const store = await openOne(prepare)
      await begin(store, 'c1')
      await begin(store, 'c2')
      await store.record(entry({}))
      await store.erase('c1')
      expect(await store.find('c1')).toBeNull()
      expect(await store.findTurn('c1', 'e1')).toBeNull()
      expect(await store.messagesAfter('c1', 0, 10)).toEqual([])
      expect(await store.messagesAfter('c2', 0, 10)).toHaveLength(2)
    })

    it('does nothing for an unknown conversation', async () => {
      const store = await openOne(prepare)
      await expect(store.erase('nobody')).resolves.toBeUndefined()
    })
  })

  describe('purge', () => {
    it('removes words and state of idle conversations and keeps the count of turns', async () => {
      const store = await openOne(prepare)
      await begin(store, 'c1')
      await store.record(entry({ replies: [say('đã cũ')] }))
      expect(await store.purge(day2)).toBe(4)
      expect(await store.messagesAfter('c1', 0, 10)).toEqual([])
      expect(await store.find('c1')).toMatchObject({ state: null, seq: 4 })
      expect(await store.findTurn('c1', 'e1')).toEqual({
        seq: 3,
        outcome: 'answered',
        replies: [],
      })
    })

    it('leaves conversations that went on since', async () => {
      const store = await openOne(prepare)
      await begin(store, 'c1')
      await store.record(entry({ at: day2 }))
      expect(await store.purge(day2)).toBe(0)
      expect(await store.messagesAfter('c1', 0, 10)).toHaveLength(4)
    })

    it('lets a purged conversation go on with the next number', async () => {
      const store = await openOne(prepare)
      await begin(store, 'c1')
      await store.purge(day2)
      const turn = await store.record(entry({ expectedSeq: 2, at: day2 }))
      expect(turn.seq).toBe(3)
    })
  })
}
