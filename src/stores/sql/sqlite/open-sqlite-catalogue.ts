/** Opens the national list kept in the SQLite file of the data folder, beside the conversations. */

import type { CatalogueStore } from '../../catalogue-store.ts'
import { createSqlCatalogueStore } from '../sql-catalogue-store.ts'
import { openSqlite, sqlite } from './open-sqlite.ts'

/** The store in `folder`; throws what openSqlite throws. */
export async function openSqliteCatalogue(folder: string): Promise<CatalogueStore> {
  return createSqlCatalogueStore(await openSqlite(folder), sqlite)
}
