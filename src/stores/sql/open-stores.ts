/** Opens the stores the settings name. */

import type { Stores } from '../stores.ts'
import { openPostgresStores } from './postgres/open-postgres-stores.ts'
import { openSqliteStores } from './sqlite/open-sqlite-stores.ts'

export type StoreSettings = {
  /** `postgres://…`; null = SQLite in `dataDir`. */
  readonly databaseUrl: string | null
  readonly dataDir: string
}

/** Throws DatabaseUnavailable, StoreUnavailable or StoreTooNew. */
export function openStores({ databaseUrl, dataDir }: StoreSettings): Promise<Stores> {
  return databaseUrl === null ? openSqliteStores(dataDir) : openPostgresStores(databaseUrl)
}
