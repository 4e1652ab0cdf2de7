import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openPostgresStores } from '../../src/stores/sql/postgres/open-postgres-stores.ts'
import { openSqliteStores } from '../../src/stores/sql/sqlite/open-sqlite-stores.ts'
import type { Stores } from '../../src/stores/stores.ts'
import { detailsOf, listingOf } from '../support/national.ts'
import { freshDatabase } from '../support/postgres-database.ts'
import { runScript } from '../support/run-script.ts'
import { tempFolder } from '../support/temp-folder.ts'

const at = '2026-11-22T03:00:00.000Z'

describe('npm run migrate', () => {
  it('moves everything, and the queues go on where they stood', async () => {
    const { folder, url } = await prepared()
    const { code, out } = await migrate(folder, url)
    expect(code).toBe(0)
    expect(out).toContain('conversations: 602 rows')
    expect(out).toContain('everything is there')

    const [before, after] = [await openFolder(folder), await openDatabase(url)]
    for (const id of ['c1', 'c300', 'telegram:1']) {
      expect(await after.conversations.find(id)).toEqual(await before.conversations.find(id))
      const messages = await before.conversations.messagesAfter(id, 0, 100)
      expect(await after.conversations.messagesAfter(id, 0, 100)).toEqual(messages)
    }
    expect(await after.conversations.findTurn('telegram:1', 'e1')).not.toBeNull()
    expect(await after.catalogue.listings()).toEqual(await before.catalogue.listings())
    expect(await after.catalogue.details('1.000001')).not.toBeNull()
    const waiting = await before.inbox.waiting('telegram:1', 10)
    expect(waiting).toHaveLength(1)
    expect(await after.inbox.waiting('telegram:1', 10)).toEqual(waiting)
    const first = await after.outbox.take('telegram:1', at)
    expect(first).toMatchObject({ kind: 'part', part: { body: { text: 'một' } } })
  })

  it('changes nothing when it is run again, and takes over what was said since', async () => {
    const { folder, url } = await prepared()
    await migrate(folder, url)
    const stores = await openSqliteStores(folder)
    await turn(stores, { id: 'telegram:1', seq: 2, eventId: 'e2', text: 'thêm' })
    await stores.close()
    expect((await migrate(folder, url)).code).toBe(0)
    expect((await migrate(folder, url)).code).toBe(0)
    const after = await openDatabase(url)
    expect(await after.conversations.find('telegram:1')).toMatchObject({ seq: 4 })
    expect(await after.inbox.waiting('telegram:1', 10)).toEqual([])
    expect(await after.outbox.counts()).toMatchObject({ waiting: 2 })
  })

  it('numbers what comes after it onwards', async () => {
    const { folder, url } = await prepared()
    await migrate(folder, url)
    const after = await openDatabase(url)
    await turn(after, { id: 'telegram:1', seq: 2, eventId: 'e2', text: 'mới' })
    expect(await after.outbox.counts()).toMatchObject({ waiting: 2 })
  })

  it('does not mix with a database in which people have talked', async () => {
    const { folder, url } = await prepared()
    const stores = await openDatabase(url)
    await stores.conversations.ensure({ id: 'telegram:99', channel: 'telegram', at })
    const { code, err } = await migrate(folder, url)
    expect(code).toBe(1)
    expect(err).toContain('Nothing was copied')
    expect(await stores.conversations.find('c1')).toBeNull()
  })

  it.each([
    ['no DATABASE_URL', [], { DATABASE_URL: '' }, 'DATABASE_URL'],
    ['a folder without data', [], { DATABASE_URL: 'postgres://x@127.0.0.1:1/x' }, 'DATA_DIR'],
    ['words it does not know', ['now'], {}, 'expected nothing'],
  ])('ends with 2 for %s', async (_name, words, env, said) => {
    const { code, err } = await runScript('migrate', words, { env })
    expect(code).toBe(2)
    expect(err).toContain(said)
  })

  it('says which database cannot be reached, without its password', async () => {
    const { folder } = await prepared()
    const { code, err } = await migrate(folder, 'postgres://hmc:mat-khau@127.0.0.1:1/hmc')
    expect(code).toBe(1)
    expect(err).toContain('127.0.0.1:1/hmc')
    expect(err).not.toContain('mat-khau')
  })

  it('says so when DATA_DIR holds something else', async () => {
    const folder = tempFolder()
    writeFileSync(join(folder, 'hoi-mot-cua.sqlite'), 'a letter '.repeat(200))
    const { code, err } = await migrate(folder, await freshDatabase())
    expect(code).toBe(1)
    expect(err).toContain(folder)
  })
})

function migrate(folder: string, url: string) {
  return runScript('migrate', [], { env: { DATA_DIR: folder, DATABASE_URL: url } })
}

/** A folder with 602 conversations, one of them with a waiting event and a part to send. */
async function prepared() {
  const [folder, url] = [tempFolder(), await freshDatabase()]
  const stores = await openSqliteStores(folder)
  const { conversations, catalogue, inbox } = stores
  const greeting = [{ kind: 'text', text: 'Xin chào' }] as const
  const ids = Array.from({ length: 601 }, (_, n) => `c${n}`)
  const begin = (id: string) => ({ id, channel: 'web', tokenHash: `h${id}`, at, greeting })
  await Promise.all(ids.map((id) => conversations.create(begin(id))))
  const events = ['e1', 'e2'].map((eventId) => ({
    ...{ channel: 'telegram' as const, eventId, conversationId: 'telegram:1', sentAt: at },
    receivedAt: at,
    content: { kind: 'start' } as const,
  }))
  await inbox.add(events)
  await conversations.ensure({ id: 'telegram:1', channel: 'telegram', at })
  await turn(stores, { id: 'telegram:1', seq: 0, eventId: 'e1', text: 'một' })
  const rows = [
    { listing: listingOf({ code: '1.000001' }), details: detailsOf({ code: '1.000001' }) },
  ]
  await catalogue.put({ kind: 'details', at, rows })
  await catalogue.put({ kind: 'index', at, rows: [listingOf({ code: '1.000002' })] })
  await stores.close()
  return { folder, url }
}

type Said = {
  readonly id: string
  readonly seq: number
  readonly eventId: string
  readonly text: string
}

function turn({ conversations }: Stores, { id, seq, eventId, text }: Said) {
  return conversations.record({
    ...{ conversationId: id, eventId, expectedSeq: seq, at, text, outcome: 'answered' },
    ...{ replies: [{ kind: 'text', text }], state: { version: 1 } },
    queued: {
      channel: 'telegram',
      eventIds: [eventId],
      parts: [{ method: 'send', body: { text } }],
    },
  })
}

async function openFolder(folder: string): Promise<Stores> {
  const stores = await openSqliteStores(folder)
  onTestFinished(() => stores.close())
  return stores
}

async function openDatabase(url: string): Promise<Stores> {
  const stores = await openPostgresStores(url)
  onTestFinished(() => stores.close())
  return stores
}
