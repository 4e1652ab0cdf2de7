/** What every conversation store holds to, whatever it is built on. */

import { describe, expect, it } from 'vitest'
import { ConversationMissing } from '../../src/stores/conversation-missing.ts'
import type { ConversationStore } from '../../src/stores/conversation-store.ts'
import { StoreConflict } from '../../src/stores/store-conflict.ts'
import {
  begin,
  day1,
  entry,
  opened,
  openOne,
  openTwo,
  type StoreOpener,
  say,
} from '../support/conversation-stores.ts'
import { conversationForgettingContract } from './conversation-forgetting.contract.ts'
import { conversationTokensContract } from './conversation-tokens.contract.ts'

/** Runs the suite; `prepare` is called in each test and gives an opener of fresh data. */
export function conversationStoreContract(name: string, prepare: () => StoreOpener): void {
  describe(`conversation store on ${name}`, () => {
    describe('create and find', () => {
      it('finds nothing under an unknown id', async () => {
        const store = await openOne(prepare)
        expect(await store.find('nobody')).toBeNull()
      })

      it('finds what was created', async () => {
        const store = await openOne(prepare)
        await begin(store, 'c1')
        const found = await store.find('c1')
        expect(found).toEqual({
          id: 'c1',
          channel: 'web',
          tokenHash: 'hash of c1',
          state: null,
          seq: 2,
        })
      })

      it('numbers the greeting from 1', async () => {
        const store = await openOne(prepare)
        const greeting = await begin(store, 'c1')
        expect(greeting.map(({ seq }) => seq)).toEqual([1, 2])
        expect(await store.messagesAfter('c1', 0, 10)).toEqual([
          { author: 'assistant', seq: 1, at: day1, reply: say('Xin chào') },
          { author: 'assistant', seq: 2, at: day1, reply: say('Ông/bà cần gì ạ?') },
        ])
      })

      it('begins without a greeting', async () => {
        const store = await openOne(prepare)
        const conversation = { id: 'c1', channel: 'web', tokenHash: 'h', at: day1, greeting: [] }
        expect(await store.create(conversation)).toEqual([])
        expect((await store.find('c1'))?.seq).toBe(0)
      })
    })

    describe('record', () => {
      it('appends question and replies with consecutive numbers', async () => {
        const store = await openOne(prepare)
        await begin(store, 'c1')
        const turn = await store.record(entry({ text: 'Lệ phí?', replies: [say('a'), say('b')] }))
        expect(turn).toEqual({
          seq: 3,
          outcome: 'answered',
          replies: [
            { seq: 4, reply: say('a') },
            { seq: 5, reply: say('b') },
          ],
        })
        expect((await store.messagesAfter('c1', 2, 10)).map((m) => [m.seq, m.author])).toEqual([
          [3, 'citizen'],
          [4, 'assistant'],
          [5, 'assistant'],
        ])
      })

      it('saves the state', async () => {
        const store = await openOne(prepare)
        await begin(store, 'c1')
        await store.record(entry({ state: { version: 7, note: 'đã hỏi' } }))
        expect((await store.find('c1'))?.state).toEqual({ version: 7, note: 'đã hỏi' })
      })

      it('keeps a turn without replies', async () => {
        const store = await openOne(prepare)
        await begin(store, 'c1')
        const turn = await store.record(entry({ replies: [] }))
        expect(turn.replies).toEqual([])
        expect((await store.find('c1'))?.seq).toBe(3)
      })

      it.each([
        'đăng ký khai sinh',
        'Tiếng Việt'.normalize('NFD'),
        '🎉👨‍👩‍👧‍👦',
        'nul \u0000 and bell \u0007',
        'half a pair \ud83d',
        `'; drop table messages; --`,
        '<script>alert(1)</script>',
        'ខ្មែរ 中文 العربية',
      ])('gives back %j letter by letter', async (text) => {
        const store = await openOne(prepare)
        await begin(store, 'c1')
        await store.record(entry({ text, replies: [say(text)] }))
        expect(await store.messagesAfter('c1', 2, 10)).toEqual([
          { author: 'citizen', seq: 3, at: day1, text, eventId: 'e1' },
          { author: 'assistant', seq: 4, at: day1, reply: say(text) },
        ])
      })

      it('throws StoreConflict when the conversation went on, and keeps nothing', async () => {
        const store = await openOne(prepare)
        await begin(store, 'c1')
        await store.record(entry({ eventId: 'e1' }))
        const late = store.record(entry({ eventId: 'e2', expectedSeq: 2 }))
        await expect(late).rejects.toMatchObject({
          code: 'store-conflict',
          expectedSeq: 2,
          actualSeq: 4,
        })
        expect(await store.findTurn('c1', 'e2')).toBeNull()
        expect((await store.find('c1'))?.seq).toBe(4)
      })

      it('throws ConversationMissing for a conversation that never was', async () => {
        const store = await openOne(prepare)
        await expect(store.record(entry({}))).rejects.toBeInstanceOf(ConversationMissing)
        expect(await store.messagesAfter('c1', 0, 10)).toEqual([])
      })
    })

    describe('a repeated event', () => {
      it('changes nothing and returns what was recorded first', async () => {
        const store = await openOne(prepare)
        await begin(store, 'c1')
        const first = await store.record(entry({ text: 'một', replies: [say('lần đầu')] }))
        const again = entry({ text: 'hai', replies: [say('lần sau')], outcome: 'failed' })
        expect(await store.record({ ...again, expectedSeq: 4, state: { version: 9 } })).toEqual(
          first,
        )
        expect(await store.record(again)).toEqual(first)
        expect((await store.find('c1'))?.seq).toBe(4)
        expect((await store.find('c1'))?.state).toEqual({ version: 1 })
      })

      it('is found by findTurn', async () => {
        const store = await openOne(prepare)
        await begin(store, 'c1')
        const first = await store.record(entry({ eventId: 'e1' }))
        expect(await store.findTurn('c1', 'e1')).toEqual(first)
        expect(await store.findTurn('c1', 'e2')).toBeNull()
        expect(await store.findTurn('c2', 'e1')).toBeNull()
      })

      it('is another event in another conversation', async () => {
        const store = await openOne(prepare)
        await begin(store, 'c1')
        await begin(store, 'c2')
        await store.record(entry({ conversationId: 'c1', eventId: 'e', replies: [say('một')] }))
        const other = { conversationId: 'c2', eventId: 'e', replies: [say('hai')] }
        const turn = await store.record(entry(other))
        expect(turn.replies).toEqual([{ seq: 4, reply: say('hai') }])
      })

      it('has one effect when it comes twenty times at once', async () => {
        const store = await openOne(prepare)
        await begin(store, 'c1')
        const attempts = Array.from({ length: 20 }, (_, i) =>
          store.record(entry({ replies: [say(`bản ${i}`)] })),
        )
        const turns = await Promise.all(attempts)
        for (const turn of turns) expect(turn).toEqual(turns[0])
        expect((await store.find('c1'))?.seq).toBe(4)
      })
    })

    describe('two processes', () => {
      it('cannot both write after the same message', async () => {
        const [one, two] = await openTwo(prepare)
        await begin(one, 'c1')
        const attempts = await Promise.allSettled([
          one.record(entry({ eventId: 'e1' })),
          two.record(entry({ eventId: 'e2' })),
        ])
        const lost = attempts.filter((attempt) => attempt.status === 'rejected')
        expect(lost.map((attempt) => attempt.reason instanceof StoreConflict)).toEqual([true])
        expect((await two.find('c1'))?.seq).toBe(4)
      })

      it('record the same event once', async () => {
        const [one, two] = await openTwo(prepare)
        await begin(one, 'c1')
        const [first, second] = await Promise.all([
          one.record(entry({ replies: [say('của một')] })),
          two.record(entry({ replies: [say('của hai')] })),
        ])
        expect(first).toEqual(second)
      })

      it('lose no turn when both retry after a conflict', async () => {
        const [one, two] = await openTwo(prepare)
        await begin(one, 'c1')
        await Promise.all(
          [one, two].map(async (store, who) => {
            for (let i = 0; i < 25; i += 1) await recordRetrying(store, `${who}-${i}`)
          }),
        )
        const messages = await one.messagesAfter('c1', 0, 1000)
        expect(messages.map(({ seq }) => seq)).toEqual(Array.from({ length: 102 }, (_, i) => i + 1))
      })
    })

    describe('opening again', () => {
      it('finds everything that was kept', async () => {
        const open = prepare()
        const before = await open()
        await begin(before, 'c1')
        const turn = await before.record(entry({}))
        await before.close()

        const after = await opened(open)
        expect(await after.findTurn('c1', 'e1')).toEqual(turn)
        expect(await after.find('c1')).toMatchObject({ seq: 4, state: { version: 1 } })
        expect(await after.messagesAfter('c1', 0, 10)).toHaveLength(4)
      })

      it('refuses work after close', async () => {
        const store = await prepare()()
        await begin(store, 'c1')
        await store.close()
        await expect(store.find('c1')).rejects.toThrow()
      })
    })

    describe('messagesAfter', () => {
      it('gives pages in order', async () => {
        const store = await openOne(prepare)
        await begin(store, 'c1')
        await store.record(entry({ replies: [say('a'), say('b'), say('c')] }))
        const seqs = async (after: number, limit: number) =>
          (await store.messagesAfter('c1', after, limit)).map(({ seq }) => seq)
        expect(await seqs(0, 4)).toEqual([1, 2, 3, 4])
        expect(await seqs(4, 4)).toEqual([5, 6])
        expect(await seqs(6, 4)).toEqual([])
      })
    })

    conversationTokensContract(prepare)
    conversationForgettingContract(prepare)
  })
}

async function recordRetrying(store: ConversationStore, eventId: string): Promise<void> {
  const expectedSeq = (await store.find('c1'))?.seq ?? 0
  try {
    await store.record(entry({ eventId, expectedSeq }))
  } catch (error) {
    if (!(error instanceof StoreConflict)) throw error
    await recordRetrying(store, eventId)
  }
}
