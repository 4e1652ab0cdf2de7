import { describe, expect, it, onTestFinished } from 'vitest'
import { openPostgres } from '../../../../src/stores/sql/postgres/open-postgres.ts'
import { openPostgresStores } from '../../../../src/stores/sql/postgres/open-postgres-stores.ts'
import { countStoreContract } from '../../../contracts/count-store.contract.ts'
import { dossierStoreContract } from '../../../contracts/dossier-store.contract.ts'
import { followerStoreContract } from '../../../contracts/follower-store.contract.ts'
import { locksContract, sharedLocksContract } from '../../../contracts/locks.contract.ts'
import { oaTokenStoreContract } from '../../../contracts/oa-token-store.contract.ts'
import { queuesContract } from '../../../contracts/queues.contract.ts'
import { startCodeStoreContract } from '../../../contracts/start-code-store.contract.ts'
import { teamStoreContract } from '../../../contracts/team-store.contract.ts'
import { tryStoreContract } from '../../../contracts/try-store.contract.ts'
import { unitsStoreContract } from '../../../contracts/units-store.contract.ts'
import { walkStoreContract } from '../../../contracts/walk-store.contract.ts'
import { freshDatabase } from '../../../support/postgres-database.ts'

const prepare = () => {
  const url = freshDatabase()
  return async () => openPostgresStores(await url)
}

queuesContract('PostgreSQL', prepare)
locksContract('PostgreSQL', prepare)
walkStoreContract('PostgreSQL', prepare)
dossierStoreContract('PostgreSQL', prepare)
tryStoreContract('PostgreSQL', async () => (await opened()).tries)
followerStoreContract('PostgreSQL', opened)
teamStoreContract('PostgreSQL', async () => (await opened()).teams)
startCodeStoreContract('PostgreSQL', async () => (await opened()).startCodes)
countStoreContract('PostgreSQL', prepare)

async function opened() {
  const stores = await prepare()()
  onTestFinished(() => stores.close())
  return stores
}
sharedLocksContract('PostgreSQL', prepare)
unitsStoreContract('PostgreSQL', () => {
  const open = prepare()
  return async () => {
    const stores = await open()
    return { ...stores.units, close: () => stores.close() }
  }
})
oaTokenStoreContract('PostgreSQL', () => {
  const open = prepare()
  return async () => {
    const stores = await open()
    return { ...stores.oaTokens, close: () => stores.close() }
  }
})

describe('a broken connection', () => {
  it('loses its locks, and is opened again by itself', async () => {
    const url = await freshDatabase()
    const stores = await openPostgresStores(url)
    onTestFinished(() => stores.close())
    await stores.locks.take(['a'])
    await breakConnections(url)
    await expect.poll(() => stores.locks.take(['b']).catch(() => null), slow).toEqual(['b'])
    await expect.poll(() => stores.conversations.find('x').catch(() => 'no'), slow).toBeNull()
    const other = await openPostgresStores(url)
    onTestFinished(() => other.close())
    expect(await other.locks.take(['a', 'b'])).toEqual(['a'])
  })
})

const slow = { timeout: 10_000 }

async function breakConnections(url: string): Promise<void> {
  const { sql } = await import('kysely')
  const db = await openPostgres(url)
  await sql`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid()`.execute(db)
  await db.destroy()
}
