/** What inbox and outbox hold to, whatever they are built on. */

import { describe, expect, it, onTestFinished } from 'vitest'
import type { Part } from '../../src/channels/channel.ts'
import type { QueuedTurn } from '../../src/stores/conversation-store.ts'
import type { IncomingEvent } from '../../src/stores/inbox.ts'
import type { SettledPart } from '../../src/stores/outbox.ts'
import type { Stores } from '../../src/stores/stores.ts'

/** Opens the stores over one fresh set of data; called again it opens the same data a second time. */
export type StoresOpener = () => Promise<Stores>

/** Runs the suite; `prepare` is called in each test and gives an opener of fresh data. */
export function queuesContract(name: string, prepare: () => StoresOpener): void {
  describe(`inbox on ${name}`, () => {
    it('gives back what was added, in the order it came', async () => {
      const { inbox } = await opened(prepare())
      const tapped = { kind: 'message', message: { kind: 'choice', choice: 'a:x' } } as const
      const first = event('e1', { content: { kind: 'start', payload: 'x' } })
      const second = event('e2', { content: tapped, tapped: 'm7' })
      expect(await inbox.add([first, second])).toBe(2)
      const withoutId = ({ conversationId: _, ...rest }: IncomingEvent) => rest
      expect(await inbox.waiting(chat, 10)).toEqual([first, second].map(withoutId))
      expect(await inbox.waiting(chat, 1)).toHaveLength(1)
      expect(await inbox.waiting('telegram:2', 10)).toEqual([])
    })

    it('knows an event by channel and id, however often and in whatever company it comes', async () => {
      const { inbox } = await opened(prepare())
      expect(await inbox.add([event('e1'), event('e1'), event('e2')])).toBe(2)
      expect(await inbox.add([event('e2'), event('e3')])).toBe(1)
      expect(await inbox.add([event('e1', { channel: 'zalo-oa' })])).toBe(1)
      expect(await inbox.add([])).toBe(0)
    })

    it('keeps an event once when it comes at two openings at once', async () => {
      const open = prepare()
      const [one, two] = [await opened(open), await opened(open)]
      const copies = Array.from({ length: 20 }, (_, n) => (n % 2 ? one : two).inbox)
      const added = await Promise.all(copies.map((inbox) => inbox.add([event('e1'), event('e2')])))
      expect(added.reduce((sum, count) => sum + count, 0)).toBe(2)
    })

    it('names conversations that wait, the longest waiting first', async () => {
      const { inbox } = await opened(prepare())
      await inbox.add([event('e1', { conversationId: 'telegram:9' }), event('e2'), event('e3')])
      expect(await inbox.conversationsWaiting(10)).toEqual(['telegram:9', chat])
      expect(await inbox.conversationsWaiting(1)).toEqual(['telegram:9'])
    })

    it('forgets what was settled, and knows it when it comes again', async () => {
      const { inbox } = await opened(prepare())
      await inbox.add([event('e1'), event('e2')])
      await inbox.settle('telegram', ['e1'], day1)
      expect((await inbox.waiting(chat, 10)).map(({ eventId }) => eventId)).toEqual(['e2'])
      expect(await inbox.add([event('e1')])).toBe(0)
      expect(await inbox.waiting(chat, 10)).toHaveLength(1)
    })

    it('keeps what waits when it is opened again', async () => {
      const open = prepare()
      const before = await open()
      await before.inbox.add([event('e1')])
      await before.close()
      expect(await (await opened(open)).inbox.waiting(chat, 10)).toHaveLength(1)
    })
  })

  describe(`a queued turn on ${name}`, () => {
    it('takes its events and puts its parts in one step', async () => {
      const stores = await opened(prepare())
      await stores.inbox.add([event('e1'), event('e2'), event('e3')])
      await answer(stores, { eventIds: ['e1', 'e2'], parts: [part('một'), part('hai')] })
      expect((await stores.inbox.waiting(chat, 10)).map(({ eventId }) => eventId)).toEqual(['e3'])
      expect(await stores.outbox.take(chat, day1)).toMatchObject({ part: part('một') })
      expect(await stores.conversations.find(chat)).toMatchObject({ seq: 2, channel: 'telegram' })
    })

    it('leaves events and outbox alone when the conversation went on', async () => {
      const stores = await opened(prepare())
      await stores.inbox.add([event('e1'), event('e2')])
      await answer(stores, { eventIds: ['e1'], parts: [] })
      const late = answer(stores, { eventIds: ['e2'], parts: [part('muộn')] })
      await expect(late).rejects.toMatchObject({ code: 'store-conflict' })
      expect(await stores.inbox.waiting(chat, 10)).toHaveLength(1)
      expect(await stores.outbox.take(chat, day1)).toEqual({ kind: 'nothing' })
    })

    it('puts nothing a second time, and ends the events all the same', async () => {
      const stores = await opened(prepare())
      await stores.inbox.add([event('e1')])
      await answer(stores, { eventIds: ['e1'], parts: [part('một')] })
      await stores.conversations.purge(day2)
      await stores.inbox.add([event('e1')])
      await answer(stores, { eventIds: ['e1'], parts: [part('lại')] })
      expect(await stores.inbox.waiting(chat, 10)).toEqual([])
      expect(await stores.outbox.counts()).toMatchObject({ waiting: 1 })
    })

    it('begins a conversation once, also from two sides', async () => {
      const open = prepare()
      const stores = [await opened(open), await opened(open)]
      const begin = { id: chat, channel: 'telegram', at: day1 }
      await Promise.all(stores.map(({ conversations }) => conversations.ensure(begin)))
      expect(await stores[0]?.conversations.find(chat)).toMatchObject({ seq: 0, state: null })
    })

    it('goes with its conversation when that is erased', async () => {
      const stores = await opened(prepare())
      await stores.inbox.add([event('e1'), event('e2')])
      await answer(stores, { eventIds: ['e1'], parts: [part('một')] })
      await stores.conversations.erase(chat)
      expect(await stores.inbox.waiting(chat, 10)).toEqual([])
      expect(await stores.outbox.take(chat, day1)).toEqual({ kind: 'nothing' })
      expect(await stores.inbox.add([event('e2')])).toBe(0)
    })

    it('is purged when it is done, and not before', async () => {
      const stores = await opened(prepare())
      await stores.inbox.add([event('e1')])
      await answer(stores, { eventIds: ['e1'], parts: [part('một')] })
      await stores.conversations.purge(day2)
      expect(await stores.outbox.counts()).toMatchObject({ waiting: 1 })
      await deliver(stores, day1)
      await stores.conversations.purge(day2)
      expect(await stores.outbox.counts()).toMatchObject({ waiting: 0, delivered: 0 })
    })
  })

  describe(`outbox on ${name}`, () => {
    it('gives the parts of a conversation one after the other', async () => {
      const stores = await withParts(prepare, ['một', 'hai'])
      const first = await taken(stores)
      expect(first).toMatchObject({ part: part('một'), attempts: 1, repeats: 0, createdAt: day1 })
      const sent = { position: first.position, status: 'delivered', messageId: 'm1' } as const
      const second = await stores.outbox.take(chat, day1, sent)
      expect(second).toMatchObject({ kind: 'part', part: part('hai') })
      expect(await stores.outbox.counts()).toMatchObject({ delivered: 1, sending: 1 })
    })

    it('counts a part as repeated when it was being sent already', async () => {
      const stores = await withParts(prepare, ['một', 'hai'])
      await taken(stores)
      expect(await taken(stores)).toMatchObject({ part: part('một'), attempts: 2, repeats: 1 })
    })

    it('holds back a part until it is due, and those after it too', async () => {
      const stores = await withParts(prepare, ['một', 'hai'])
      const { position } = await taken(stores)
      const later = { position, status: 'waiting', reason: 'busy', dueAt: day2 } as const
      const next = await stores.outbox.take(chat, day1, later)
      expect(next).toEqual({ kind: 'later', dueAt: day2 })
      expect(await stores.outbox.conversationsDue(day1, 10)).toEqual([])
      expect(await stores.outbox.conversationsDue(day2, 10)).toEqual([chat])
      expect(await taken(stores, day2)).toMatchObject({ part: part('một'), repeats: 0 })
    })

    it.each(['uncertain', 'refused', 'exhausted'] as const)(
      'shows a part that ended %s to the operator, without what it says',
      async (status) => {
        const stores = await withParts(prepare, ['bí mật', 'hai'])
        const { position } = await taken(stores)
        await stores.outbox.settle({ position, status, reason: 'bad request' }, day1)
        const letters = await stores.outbox.deadLetters(10)
        const letter = { position, conversationId: chat, status, attempts: 1 }
        expect(letters).toEqual([{ ...letter, reason: 'bad request', createdAt: day1 }])
        expect(await taken(stores)).toMatchObject({ part: part('hai') })
      },
    )

    it('settles a part once: what is over stays as it ended', async () => {
      const stores = await withParts(prepare, ['một'])
      const { position } = await taken(stores)
      await stores.outbox.settle({ position, status: 'delivered' }, day1)
      const again: SettledPart = { position, status: 'waiting', reason: 'x', dueAt: day1 }
      await stores.outbox.settle(again, day1)
      expect(await stores.outbox.take(chat, day1)).toEqual({ kind: 'nothing' })
    })

    it('drops what is open when the person is gone', async () => {
      const stores = await withParts(prepare, ['một', 'hai'])
      await deliver(stores, day1)
      expect(await stores.outbox.drop(chat, { reason: 'blocked', at: day1 })).toBe(1)
      expect(await stores.outbox.counts()).toMatchObject({ gone: 1, delivered: 1 })
      expect(await stores.outbox.conversationsDue(day2, 10)).toEqual([])
    })
  })
}

const chat = 'telegram:1'
const day1 = '2026-11-01T01:00:00.000Z'
const day2 = '2026-11-02T01:00:00.000Z'

function part(text: string): Part {
  return { method: 'sendMessage', body: { chat_id: '1', text } }
}

function event(eventId: string, fields: Partial<IncomingEvent> = {}): IncomingEvent {
  return {
    channel: 'telegram',
    eventId,
    conversationId: chat,
    sentAt: day1,
    receivedAt: day1,
    content: { kind: 'message', message: { kind: 'text', text: `tin ${eventId}` } },
    ...fields,
  }
}

/** A turn over the conversation as it was at its beginning. */
async function answer(stores: Stores, queued: Pick<QueuedTurn, 'eventIds' | 'parts'>) {
  const { conversations } = stores
  await conversations.ensure({ id: chat, channel: 'telegram', at: day1 })
  return conversations.record({
    conversationId: chat,
    eventId: queued.eventIds[0] ?? '',
    expectedSeq: 0,
    at: day1,
    text: 'tin',
    outcome: 'answered',
    replies: [{ kind: 'text', text: 'trả lời' }],
    state: { version: 1 },
    queued: { channel: 'telegram', ...queued },
  })
}

async function withParts(prepare: () => StoresOpener, texts: readonly string[]): Promise<Stores> {
  const stores = await opened(prepare())
  await stores.inbox.add([event('e1')])
  await answer(stores, { eventIds: ['e1'], parts: texts.map(part) })
  return stores
}

async function taken({ outbox }: Stores, at = day1) {
  const next = await outbox.take(chat, at)
  if (next.kind !== 'part') throw new Error(`expected a part to send, got ${next.kind}`)
  return next
}

async function deliver(stores: Stores, at: string): Promise<void> {
  const { position } = await taken(stores, at)
  await stores.outbox.settle({ position, status: 'delivered' }, at)
}

async function opened(open: StoresOpener): Promise<Stores> {
  const stores = await open()
  onTestFinished(() => stores.close())
  return stores
}
