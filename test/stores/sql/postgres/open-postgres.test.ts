import { describe, expect, it, onTestFinished } from 'vitest'
import { listen } from '../../../../src/server/listen.ts'
import { DatabaseUnavailable } from '../../../../src/stores/database-unavailable.ts'
import { openPostgres } from '../../../../src/stores/sql/postgres/open-postgres.ts'
import { openPostgresStores } from '../../../../src/stores/sql/postgres/open-postgres-stores.ts'
import { StoreTooNew } from '../../../../src/stores/store-too-new.ts'
import { catalogueStoreContract } from '../../../contracts/catalogue-store.contract.ts'
import { conversationStoreContract } from '../../../contracts/conversation-store.contract.ts'
import { freshDatabase } from '../../../support/postgres-database.ts'

conversationStoreContract('PostgreSQL', () => {
  const url = freshDatabase()
  return async () => {
    const { conversations, close } = await openPostgresStores(await url)
    return { ...conversations, close }
  }
})

catalogueStoreContract('PostgreSQL', () => {
  const url = freshDatabase()
  return async () => {
    const { catalogue, close } = await openPostgresStores(await url)
    return { ...catalogue, close }
  }
})

describe('opening PostgreSQL', () => {
  it('names host and database and what to do when nobody answers, and no password', async () => {
    const closed = await listen((_req, res) => res.end(), { host: '127.0.0.1', port: 0 })
    const { port } = new URL(closed.url)
    await closed.close(0)
    const url = `postgres://admin:mat-khau@127.0.0.1:${port}/hmc`
    const error = await openPostgres(url).catch((e: unknown) => e)
    expect(error).toBeInstanceOf(DatabaseUnavailable)
    expect(error).toMatchObject({ code: 'database-unavailable', place: `127.0.0.1:${port}/hmc` })
    expect(String(error)).toContain('ECONNREFUSED')
    expect(String(error)).toContain('DATABASE_URL')
    expect(String(error)).not.toContain('mat-khau')
  })

  it('says so when there is no such database', async () => {
    const url = (await freshDatabase()).replace(/\/\w+$/, '/nothing')
    await expect(openPostgres(url)).rejects.toThrow(/3D000.+nothing.+DATABASE_URL/s)
  })

  it('refuses data of a newer version and leaves it alone', async () => {
    const url = await freshDatabase()
    const db = await openPostgres(url)
    onTestFinished(() => db.destroy())
    const journal = db.withTables<{ kysely_migration: { name: string; timestamp: string } }>()
    const newer = { name: '9999-from-the-future', timestamp: '2030-01-01' }
    await journal.insertInto('kysely_migration').values(newer).execute()
    await expect(openPostgres(url)).rejects.toBeInstanceOf(StoreTooNew)
  })

  it('can be opened several times at the same moment', async () => {
    const url = await freshDatabase()
    const opened = await Promise.all([1, 2, 3].map(() => openPostgres(url)))
    await Promise.all(opened.map((db) => db.destroy()))
  })
})
