/** Opens the stores the settings name. */

import type { Stores } from '../stores.ts'
import { openSqliteStores } from './sqlite/open-sqlite-stores.ts'

export type StoreSettings = {
  /** `postgres://…`; null = SQLite in `dataDir`. */
  readonly databaseUrl: string | null
  readonly dataDir: string
}

/** Throws DatabaseUnavailable, StoreUnavailable or StoreTooNew. */
export async function openStores({ databaseUrl, dataDir }: StoreSettings): Promise<Stores> {
  if (databaseUrl === null) return openSqliteStores(dataDir)
  const { openPostgresStores } = await import('./postgres/open-postgres-stores.ts')
  return openPostgresStores(databaseUrl)
}
