import { openSqliteWalks } from '../../../../src/stores/sql/sqlite/open-sqlite-walks.ts'
import type { WalkEntry } from '../../../../src/stores/walk-store.ts'
import { walkStoreContract } from '../../../contracts/walk-store.contract.ts'
import { createMemoryWalks } from '../../../support/memory-walks.ts'
import { tempFolder } from '../../../support/temp-folder.ts'

walkStoreContract('SQLite', () => {
  const folder = tempFolder()
  return () => openSqliteWalks(folder)
})

walkStoreContract('the memory of the tests', () => {
  const kept = new Map<string, WalkEntry>()
  return async () => createMemoryWalks(kept)
})
