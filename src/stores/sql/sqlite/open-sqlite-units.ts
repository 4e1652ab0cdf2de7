/** Opens the administrative units kept in the SQLite file of the data folder, beside the conversations. */

import type { UnitsStore } from '../../units-store.ts'
import { createSqlUnitsStore } from '../sql-units-store.ts'
import { openSqlite, sqlite } from './open-sqlite.ts'

/** The store in `folder`; throws what openSqlite throws. */
export async function openSqliteUnits(folder: string): Promise<UnitsStore> {
  return createSqlUnitsStore(await openSqlite(folder), sqlite)
}
