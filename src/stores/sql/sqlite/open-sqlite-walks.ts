/** Opens the parked walkthroughs kept in the SQLite file of the data folder, beside the conversations. */

import type { WalkStore } from '../../walk-store.ts'
import { createSqlWalkStore } from '../sql-walk-store.ts'
import { openSqlite } from './open-sqlite.ts'

/** The store in `folder`; throws what openSqlite throws. */
export async function openSqliteWalks(folder: string): Promise<WalkStore> {
  return createSqlWalkStore(await openSqlite(folder))
}
