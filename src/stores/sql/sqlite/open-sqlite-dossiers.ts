/** Opens the dossiers kept in the SQLite file of the data folder, beside the conversations. */

import type { DossierStore } from '../../dossier-store.ts'
import type { FollowerStore } from '../../follower-store.ts'
import type { TryStore } from '../../try-store.ts'
import { createSqlDossierStore } from '../sql-dossier-store.ts'
import { createSqlFollowerStore } from '../sql-follower-store.ts'
import { createSqlTryStore } from '../sql-try-store.ts'
import { openSqlite } from './open-sqlite.ts'

/** The store in `folder`; throws what openSqlite throws. */
export async function openSqliteDossiers(folder: string): Promise<DossierStore> {
  return createSqlDossierStore(await openSqlite(folder))
}

/** What is kept about dossiers; closing the store of dossiers closes all. */
export type DossierStores = {
  readonly dossiers: DossierStore
  readonly tries: TryStore
  readonly followers: FollowerStore
}

/** All stores of dossiers in `folder`, over one connection; throws what openSqlite throws. */
export async function openSqliteDossierStores(folder: string): Promise<DossierStores> {
  const db = await openSqlite(folder)
  return {
    dossiers: createSqlDossierStore(db),
    tries: createSqlTryStore(db),
    followers: createSqlFollowerStore(db),
  }
}
