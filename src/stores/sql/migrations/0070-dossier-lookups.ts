/** Who looked up which dossier codes in the last minutes. */

import type { Kysely } from 'kysely'
import type { TableEnding } from '../migrate.ts'

/** Creates the table of look-ups. */
export async function createDossierLookups(
  db: Kysely<unknown>,
  ending: TableEnding,
): Promise<void> {
  await db.schema
    .createTable('dossier_lookups')
    .addColumn('key_hash', 'text', (column) => column.notNull())
    .addColumn('family', 'text', (column) => column.notNull())
    .addColumn('seq', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('dossier_lookups_key', ['key_hash', 'family', 'seq'])
    .modifyEnd(ending)
    .execute()
  await db.schema.createIndex('dossier_lookups_at').on('dossier_lookups').column('at').execute()
}
