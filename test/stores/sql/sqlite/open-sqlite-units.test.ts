import { openSqliteUnits } from '../../../../src/stores/sql/sqlite/open-sqlite-units.ts'
import { unitsStoreContract } from '../../../contracts/units-store.contract.ts'
import { tempFolder } from '../../../support/temp-folder.ts'

unitsStoreContract('SQLite', () => {
  const folder = tempFolder()
  return () => openSqliteUnits(folder)
})
