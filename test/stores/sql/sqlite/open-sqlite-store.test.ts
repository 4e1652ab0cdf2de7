import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, it } from 'vitest'
import { sqliteFile } from '../../../../src/stores/sql/sqlite/open-sqlite.ts'
import { openSqliteStore } from '../../../../src/stores/sql/sqlite/open-sqlite-store.ts'
import { StoreTooNew } from '../../../../src/stores/store-too-new.ts'
import { StoreUnavailable } from '../../../../src/stores/store-unavailable.ts'
import { conversationStoreContract } from '../../../contracts/conversation-store.contract.ts'
import { tempFolder } from '../../../support/temp-folder.ts'

conversationStoreContract('SQLite', () => {
  const folder = tempFolder()
  return () => openSqliteStore(folder)
})

describe('opening the SQLite store', () => {
  it('creates the folder, closed to other users', async () => {
    const folder = join(tempFolder(), 'deep', 'data')
    await (await openSqliteStore(folder)).close()
    expect(statSync(folder).mode & 0o777).toBe(0o700)
  })

  it('names the folder and what to do when it cannot be written', async () => {
    const file = join(tempFolder(), 'a-file')
    writeFileSync(file, '')
    const error = await openSqliteStore(join(file, 'data')).catch((e: unknown) => e)
    expect(error).toBeInstanceOf(StoreUnavailable)
    expect(error).toMatchObject({ code: 'store-unavailable', folder: join(file, 'data') })
    expect(String(error)).toContain(join(file, 'data'))
    expect(String(error)).toContain('ENOTDIR')
    expect(String(error)).toContain('DATA_DIR')
  })

  it('says so when the file is no database', async () => {
    const folder = tempFolder()
    writeFileSync(join(folder, sqliteFile), 'this is a letter, not a database. '.repeat(100))
    await expect(openSqliteStore(folder)).rejects.toThrow(/file is not a database/)
  })

  it('says so when a folder stands where the file should', async () => {
    const folder = tempFolder()
    mkdirSync(join(folder, sqliteFile))
    await expect(openSqliteStore(folder)).rejects.toBeInstanceOf(StoreUnavailable)
  })

  it('refuses data of a newer version and leaves it alone', async () => {
    const folder = tempFolder()
    await (await openSqliteStore(folder)).close()
    query(folder, `insert into kysely_migration values ('9999-from-the-future', '2030-01-01')`)
    const before = query(folder, 'select name from kysely_migration')
    const error = await openSqliteStore(folder).catch((e: unknown) => e)
    expect(error).toBeInstanceOf(StoreTooNew)
    expect(error).toMatchObject({ migrations: ['9999-from-the-future'] })
    expect(query(folder, 'select name from kysely_migration')).toEqual(before)
  })

  it('can be opened several times at the same moment', async () => {
    const folder = tempFolder()
    const stores = await Promise.all([1, 2, 3].map(() => openSqliteStore(folder)))
    await Promise.all(stores.map((store) => store.close()))
  })

  it('keeps a write-ahead log and strict tables', async () => {
    const folder = tempFolder()
    await (await openSqliteStore(folder)).close()
    expect(query(folder, 'pragma journal_mode')).toEqual([{ journal_mode: 'wal' }])
    const tables = query(folder, `select name from pragma_table_list where strict = 1`)
    expect(tables.map((row) => row.name).sort()).toEqual([
      'admin_units',
      'conversation_tokens',
      'conversations',
      'counts',
      'dossier_codes',
      'dossier_events',
      'dossier_followers',
      'dossier_lookups',
      'dossier_senders',
      'dossier_tries',
      'dossiers',
      'feedback',
      'inbox',
      'messages',
      'national_details',
      'national_index',
      'notices',
      'oa_tokens',
      'outbox',
      'parked_walks',
      'start_codes',
      'teams',
      'turns',
    ])
  })

  it('overwrites what was erased', async () => {
    const folder = tempFolder()
    const store = await openSqliteStore(folder)
    const reply = { kind: 'text', text: 'WORDS-TO-FORGET' } as const
    const conversation = { id: 'c', channel: 'web', tokenHash: 'h', at: '2026', greeting: [reply] }
    await store.create(conversation)
    await store.erase('c')
    await store.close()
    expect(rawFile(folder)).not.toContain('WORDS-TO-FORGET')
  })
})

function query(folder: string, statement: string) {
  const database = new DatabaseSync(join(folder, sqliteFile))
  const rows = database.prepare(statement).all()
  database.close()
  return rows.map((row) => ({ ...row }))
}

function rawFile(folder: string): string {
  return readFileSync(join(folder, sqliteFile), 'latin1')
}
