/** Opens the dossiers kept in the SQLite file of the data folder, beside the conversations. */

import type { DossierStore } from '../../dossier-store.ts'
import { createSqlDossierStore } from '../sql-dossier-store.ts'
import { openSqlite } from './open-sqlite.ts'

/** The store in `folder`; throws what openSqlite throws. */
export async function openSqliteDossiers(folder: string): Promise<DossierStore> {
  return createSqlDossierStore(await openSqlite(folder))
}
