import { describe, expect, it, onTestFinished } from 'vitest'
import type { Starts } from '../../src/assistant/starts.ts'
import { openPostgresStores } from '../../src/stores/sql/postgres/open-postgres-stores.ts'
import { openSqliteStores } from '../../src/stores/sql/sqlite/open-sqlite-stores.ts'
import type { Stores } from '../../src/stores/stores.ts'
import { breaks } from '../support/fake-mind.ts'
import { freshDatabase } from '../support/postgres-database.ts'
import { eventOf, queueHouse } from '../support/queue-house.ts'
import { scriptedChannel, unshowable } from '../support/scripted-channel.ts'
import { tempFolder } from '../support/temp-folder.ts'

const databases: readonly [string, () => Promise<() => Promise<Stores>>][] = [
  [
    'SQLite',
    async () => {
      const folder = tempFolder()
      return () => openSqliteStores(folder)
    },
  ],
  [
    'PostgreSQL',
    async () => {
      const url = await freshDatabase()
      return () => openPostgresStores(url)
    },
  ],
]

describe.each(databases)('events on %s', (_name, prepare) => {
  const house = async (options: Parameters<typeof queueHouse>[0] = {}) => {
    const stores = await (await prepare())()
    onTestFinished(() => stores.close())
    return queueHouse({ ...options, stores })
  }

  it('are answered, each once, in order', async () => {
    const { reception, channel } = await house()
    for (const n of [1, 2, 3]) await reception.accept('telegram', [eventOf(`e${n}`, `tin ${n}`)])
    await expect.poll(() => echoes(channel)).toEqual(['1: tin 1', '2: tin 2', '3: tin 3'])
  })

  it('that come five times have one effect', async () => {
    const { reception, channel, stores } = await house()
    const copies = Array.from({ length: 5 }, () => eventOf('e1', 'một'))
    await Promise.all(copies.map((copy) => reception.accept('telegram', [copy])))
    await expect.poll(() => echoes(channel)).toEqual(['1: một'])
    await reception.accept('telegram', copies)
    await reception.accept('telegram', [eventOf('e2', 'hai')])
    await expect.poll(() => echoes(channel)).toEqual(['1: một', '2: hai'])
    expect((await stores.conversations.find('telegram:1'))?.seq).toBe(6)
  })

  it('of many chats are answered side by side, none lost', async () => {
    const { reception, channel } = await house()
    const chats = Array.from({ length: 40 }, (_, n) => `c${n}`)
    const events = chats.flatMap((chat) =>
      [1, 2, 3].map((n) => eventOf(`${chat}-${n}`, `tin ${n}`, { chat })),
    )
    await Promise.all(events.map((event) => reception.accept('telegram', [event])))
    await expect.poll(() => echoes(channel).length, { timeout: 10_000 }).toBe(120)
    expect(new Set(echoes(channel)).size).toBe(3)
    expect(channel.crowd()).toBe(1)
  })

  it('left by a process that ended are answered by the next', async () => {
    const open = await prepare()
    const before = await open()
    await before.inbox.add([
      {
        ...{ channel: 'telegram', eventId: 'e1', conversationId: 'telegram:1' },
        ...{ sentAt: '2026', receivedAt: '2026', content: eventOf('', 'còn lại').content },
      },
    ])
    await before.close()
    const stores = await open()
    onTestFinished(() => stores.close())
    const { channel } = await queueHouse({ stores })
    await expect.poll(() => echoes(channel)).toEqual(['1: còn lại'])
  })

  it('said in a burst are one turn', async () => {
    const { reception, channel } = await house({ windowMs: 150 })
    await reception.accept('telegram', [eventOf('e1', 'tôi muốn')])
    await reception.accept('telegram', [eventOf('e2', 'làm khai sinh')])
    await expect.poll(() => echoes(channel)).toEqual(['1: tôi muốn\nlàm khai sinh'])
    await reception.accept('telegram', [eventOf('e2', 'làm khai sinh'), eventOf('e3', 'cho con')])
    await expect.poll(() => echoes(channel)).toHaveLength(2)
    expect(echoes(channel)[1]).toBe('2: cho con')
  })
})

/** Every payload is a question; the team goes along. */
const starts: Starts = {
  ofPayload: async (payload) => ({
    start: { place: { kind: 'procedure', procedure: payload }, team: 'K7M2PT' },
    message: { kind: 'text', text: payload },
    notice: null,
    said: 'Mở liên kết',
  }),
  ofMessage: async () => null,
}

describe('what is not a message', () => {
  it('greets whoever follows a link', async () => {
    const { reception, channel } = await queueHouse()
    await reception.accept('telegram', [eventOf('e1', { kind: 'start' })])
    await expect.poll(() => texts(channel)).toEqual(['Xin chào'])
  })

  it('answers what the link asks for', async () => {
    const { reception, channel } = await queueHouse({ starts })
    await reception.accept('telegram', [eventOf('e1', { kind: 'start', payload: 'khai-sinh' })])
    await expect.poll(() => echoes(channel)).toEqual(['1: khai-sinh'])
  })

  it('says what it cannot read, and keeps the talk as it was', async () => {
    const { reception, channel } = await queueHouse()
    await reception.accept('telegram', [eventOf('e1', 'một')])
    await expect.poll(() => echoes(channel)).toHaveLength(1)
    await reception.accept('telegram', [eventOf('e2', { kind: 'media', media: 'voice' })])
    await reception.accept('telegram', [eventOf('e3', 'hai')])
    await expect.poll(() => echoes(channel)).toEqual(['1: một', '2: hai'])
    expect(texts(channel)).toContain('chưa đọc được voice')
  })

  it('sends nothing more to someone who left', async () => {
    const { reception, channel, stores } = await queueHouse()
    await reception.accept('telegram', [eventOf('e1', { kind: 'gone' })])
    await expect.poll(() => stores.inbox.waiting('telegram:1', 1)).toEqual([])
    expect(channel.sent).toEqual([])
  })

  it('forgets all about someone who withdraws, and knows the event when it comes again', async () => {
    const { reception, channel, stores } = await queueHouse()
    await reception.accept('telegram', [eventOf('e1', 'một')])
    await expect.poll(() => echoes(channel)).toHaveLength(1)
    await reception.accept('telegram', [eventOf('e2', { kind: 'withdrawn' })])
    await expect.poll(() => stores.conversations.find('telegram:1')).toBeNull()
    await reception.accept('telegram', [eventOf('e2', { kind: 'withdrawn' }), eventOf('e3', 'lại')])
    await expect.poll(() => echoes(channel)).toEqual(['1: một', '1: lại'])
  })
})

describe('what goes wrong', () => {
  it('ends in an apology when the mind breaks, and goes on', async () => {
    const { reception, channel } = await queueHouse()
    await reception.accept('telegram', [eventOf('e1', breaks)])
    await reception.accept('telegram', [eventOf('e2', 'hai')])
    await expect.poll(() => echoes(channel)).toEqual(['1: hai'])
    expect(texts(channel)).toContain('Xin lỗi')
  })

  it('ends in an apology when the channel cannot show the answer, and logs no word of it', async () => {
    const { reception, channel, log } = await queueHouse()
    await reception.accept('telegram', [eventOf('e1', unshowable)])
    await expect.poll(() => texts(channel)).toEqual(['Xin lỗi'])
    expect(log.lines).toContainEqual(expect.objectContaining({ event: 'encode-failed' }))
    expect(JSON.stringify(log.lines)).not.toContain(unshowable)
  })

  it('leaves events of a channel that is switched off where they are', async () => {
    const { reception, stores } = await queueHouse({ channel: scriptedChannel() })
    await reception.accept('zalo-oa', [eventOf('e1', 'một')])
    await reception.stop()
    expect(await stores.inbox.waiting('zalo-oa:1', 10)).toHaveLength(1)
  })

  it('is told to the platform when an event could not be kept', async () => {
    const { reception, stores, stop } = await queueHouse({
      stores: await openSqliteStores(tempFolder()),
    })
    await stop()
    await stores.close()
    await expect(reception.accept('telegram', [eventOf('e1', 'một')])).rejects.toThrow()
  })
})

type Sent = { readonly sent: readonly { readonly text: string }[] }

function texts({ sent }: Sent): readonly string[] {
  return sent.map(({ text }) => text)
}

/** The echoes of the fake mind, without its choices. */
function echoes(channel: Sent): readonly string[] {
  return texts(channel).filter((text) => /^\d+: /.test(text))
}
