import { describe, expect, it, onTestFinished } from 'vitest'
import { createLookupGuard } from '../../../../src/dossiers/lookup-guard.ts'
import { openPostgres } from '../../../../src/stores/sql/postgres/open-postgres.ts'
import { openPostgresStores } from '../../../../src/stores/sql/postgres/open-postgres-stores.ts'
import { countStoreContract } from '../../../contracts/count-store.contract.ts'
import { dossierStoreContract } from '../../../contracts/dossier-store.contract.ts'
import { feedbackStoreContract } from '../../../contracts/feedback-store.contract.ts'
import { followerStoreContract } from '../../../contracts/follower-store.contract.ts'
import { locksContract, sharedLocksContract } from '../../../contracts/locks.contract.ts'
import { lookupStoreContract } from '../../../contracts/lookup-store.contract.ts'
import { oaTokenStoreContract } from '../../../contracts/oa-token-store.contract.ts'
import { queuesContract } from '../../../contracts/queues.contract.ts'
import { startCodeStoreContract } from '../../../contracts/start-code-store.contract.ts'
import { teamStoreContract } from '../../../contracts/team-store.contract.ts'
import { tryStoreContract } from '../../../contracts/try-store.contract.ts'
import { unitsStoreContract } from '../../../contracts/units-store.contract.ts'
import { walkStoreContract } from '../../../contracts/walk-store.contract.ts'
import { codeOf } from '../../../dossiers/support.ts'
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
lookupStoreContract('PostgreSQL', async () => (await opened()).lookups)
feedbackStoreContract('PostgreSQL', opened)
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

describe('two processes on one database', () => {
  it('notice together whoever walks from number to number', async () => {
    const open = prepare()
    const guards = [await open(), await open()].map((stores) => {
      onTestFinished(() => stores.close())
      return createLookupGuard(limits, stores.lookups, () => {})
    })
    const answers: (boolean | undefined)[] = []
    for (let n = 0; n < 6; n++) {
      const code = codeOf(`H99.01-261105-${1000 + n}`)
      answers.push(await guards[n % 2]?.allows({ user: 'a' }, code, now))
    }
    expect(answers).toEqual([true, true, true, true, true, false])
  })

  it('count the tries of an owner together', async () => {
    const open = prepare()
    const counts: (number | undefined)[] = []
    for (const stores of [await open(), await open()]) {
      onTestFinished(() => stores.close())
      counts.push(await stores.tries.count('H99.01-261105-1000', { now, lockMs: 3_600_000 }))
    }
    expect(counts).toEqual([1, 2])
  })
})

const now = Date.parse('2026-11-22T03:00:00Z')
const limits = { perUser: 20, perAddress: 60, consecutive: 6, consecutivePerAddress: 10 }

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
