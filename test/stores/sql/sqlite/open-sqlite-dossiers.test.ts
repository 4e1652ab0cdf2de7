import { onTestFinished } from 'vitest'
import {
  openSqliteDossierStores,
  openSqliteDossiers,
} from '../../../../src/stores/sql/sqlite/open-sqlite-dossiers.ts'
import { dossierStoreContract } from '../../../contracts/dossier-store.contract.ts'
import { followerStoreContract } from '../../../contracts/follower-store.contract.ts'
import { tryStoreContract } from '../../../contracts/try-store.contract.ts'
import { tempFolder } from '../../../support/temp-folder.ts'

dossierStoreContract('SQLite', () => {
  const folder = tempFolder()
  return () => openSqliteDossiers(folder)
})

tryStoreContract('SQLite', async () => {
  const stores = await openSqliteDossierStores(tempFolder())
  onTestFinished(() => stores.dossiers.close())
  return stores.tries
})

followerStoreContract('SQLite', async () => {
  const stores = await openSqliteDossierStores(tempFolder())
  onTestFinished(() => stores.dossiers.close())
  return stores.followers
})
