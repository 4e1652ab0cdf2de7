import { onTestFinished } from 'vitest'
import { openPostgresStores } from '../../../../src/stores/sql/postgres/open-postgres-stores.ts'
import { dossierStoreContract } from '../../../contracts/dossier-store.contract.ts'
import { followerStoreContract } from '../../../contracts/follower-store.contract.ts'
import { tryStoreContract } from '../../../contracts/try-store.contract.ts'
import { freshDatabase } from '../../../support/postgres-database.ts'

async function opened() {
  const stores = await openPostgresStores(await freshDatabase())
  onTestFinished(() => stores.close())
  return stores
}

dossierStoreContract('PostgreSQL', () => {
  const url = freshDatabase()
  return async () => {
    const { dossiers, close } = await openPostgresStores(await url)
    return { ...dossiers, close }
  }
})

tryStoreContract('PostgreSQL', async () => (await opened()).tries)

followerStoreContract('PostgreSQL', async () => (await opened()).followers)
