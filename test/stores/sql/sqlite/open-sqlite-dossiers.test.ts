import { openSqliteDossiers } from '../../../../src/stores/sql/sqlite/open-sqlite-dossiers.ts'
import { dossierStoreContract } from '../../../contracts/dossier-store.contract.ts'
import { tempFolder } from '../../../support/temp-folder.ts'

dossierStoreContract('SQLite', () => {
  const folder = tempFolder()
  return () => openSqliteDossiers(folder)
})
