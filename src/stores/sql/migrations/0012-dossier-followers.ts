/** Who follows which dossier. */

import type { Kysely } from 'kysely'
import type { TableEnding } from '../migrate.ts'

/** Creates the table of followers. */
export async function createDossierFollowers(
  db: Kysely<unknown>,
  ending: TableEnding,
): Promise<void> {
  await db.schema
    .createTable('dossier_followers')
    .addColumn('code_hash', 'text', (column) => column.notNull())
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('user_id', 'text', (column) => column.notNull())
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('verified', 'integer', (column) => column.notNull())
    .addColumn('consent_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('dossier_followers_key', ['code_hash', 'channel', 'user_id'])
    .modifyEnd(ending)
    .execute()
  await db.schema
    .createIndex('dossier_followers_user')
    .on('dossier_followers')
    .columns(['channel', 'user_id'])
    .execute()
}
