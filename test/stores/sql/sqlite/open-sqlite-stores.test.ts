import { openSqliteStores } from '../../../../src/stores/sql/sqlite/open-sqlite-stores.ts'
import { locksContract } from '../../../contracts/locks.contract.ts'
import { queuesContract } from '../../../contracts/queues.contract.ts'
import { walkStoreContract } from '../../../contracts/walk-store.contract.ts'
import { tempFolder } from '../../../support/temp-folder.ts'

const prepare = () => {
  const folder = tempFolder()
  return () => openSqliteStores(folder)
}

queuesContract('SQLite', prepare)
locksContract('SQLite', prepare)
walkStoreContract('SQLite', prepare)
