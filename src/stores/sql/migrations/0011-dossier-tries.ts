/** Tries to prove to be an owner. */

import type { Kysely } from 'kysely'
import type { TableEnding } from '../migrate.ts'

/** Creates the table of tries. */
export async function createDossierTries(db: Kysely<unknown>, ending: TableEnding): Promise<void> {
  await db.schema
    .createTable('dossier_tries')
    .addColumn('key_hash', 'text', (column) => column.primaryKey())
    .addColumn('tries', 'integer', (column) => column.notNull())
    .addColumn('until', 'text', (column) => column.notNull())
    .modifyEnd(ending)
    .execute()
}
