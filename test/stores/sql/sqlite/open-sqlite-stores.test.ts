import { describe, expect, it, onTestFinished } from 'vitest'
import { createSqlLookupStore } from '../../../../src/stores/sql/sql-lookup-store.ts'
import { openSqlite } from '../../../../src/stores/sql/sqlite/open-sqlite.ts'
import { openSqliteStores } from '../../../../src/stores/sql/sqlite/open-sqlite-stores.ts'
import { countStoreContract } from '../../../contracts/count-store.contract.ts'
import { dossierStoreContract } from '../../../contracts/dossier-store.contract.ts'
import { feedbackStoreContract } from '../../../contracts/feedback-store.contract.ts'
import { followerStoreContract } from '../../../contracts/follower-store.contract.ts'
import { locksContract } from '../../../contracts/locks.contract.ts'
import { lookupStoreContract } from '../../../contracts/lookup-store.contract.ts'
import { queuesContract } from '../../../contracts/queues.contract.ts'
import { startCodeStoreContract } from '../../../contracts/start-code-store.contract.ts'
import { teamStoreContract } from '../../../contracts/team-store.contract.ts'
import { tryStoreContract } from '../../../contracts/try-store.contract.ts'
import { walkStoreContract } from '../../../contracts/walk-store.contract.ts'
import { tempFolder } from '../../../support/temp-folder.ts'

const prepare = () => {
  const folder = tempFolder()
  return () => openSqliteStores(folder)
}

queuesContract('SQLite', prepare)
locksContract('SQLite', prepare)
walkStoreContract('SQLite', prepare)
dossierStoreContract('SQLite', prepare)
tryStoreContract('SQLite', async () => (await opened()).tries)
lookupStoreContract('SQLite', async () => (await opened()).lookups)
lookupStoreContract('SQLite, as rows', async () => {
  const db = await openSqlite(tempFolder())
  onTestFinished(() => db.destroy())
  return createSqlLookupStore(db)
})
feedbackStoreContract('SQLite', opened)
followerStoreContract('SQLite', opened)
teamStoreContract('SQLite', async () => (await opened()).teams)
startCodeStoreContract('SQLite', async () => (await opened()).startCodes)
countStoreContract('SQLite', prepare)

async function opened() {
  const stores = await prepare()()
  onTestFinished(() => stores.close())
  return stores
}

describe('a second process on the same folder', () => {
  it('gets no lock until the first is gone', async () => {
    const open = prepare()
    const [first, second] = [await open(), await open()]
    onTestFinished(() => second.close())
    expect(await first.locks.take(['a'])).toEqual(['a'])
    expect(await second.locks.take(['a', 'b'])).toEqual([])
    await first.close()
    expect(await second.locks.take(['a', 'b'])).toEqual(['a', 'b'])
  })
})
