/** Dossiers told by other systems, their other codes, and what was told when. */

import { type Kysely, sql } from 'kysely'
import type { TableEnding } from '../migrate.ts'

/** Creates the tables of dossiers. */
export async function createDossiers(db: Kysely<unknown>, ending: TableEnding): Promise<void> {
  await db.schema
    .createTable('dossiers')
    .addColumn('code', 'text', (column) => column.notNull())
    .addColumn('sender', 'text', (column) => column.notNull())
    .addColumn('record', 'text', (column) => column.notNull())
    .addColumn('status_at', 'text', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .addColumn('check_id', 'text')
    .addColumn('check_phone', 'text')
    .addColumn('pending', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('dossiers_key', ['code', 'sender'])
    .modifyEnd(ending)
    .execute()
  await db.schema
    .createIndex('dossiers_pending')
    .on('dossiers')
    .column('pending')
    .where(sql.ref('pending'), '=', sql.lit(1))
    .execute()
  await db.schema
    .createTable('dossier_senders')
    .addColumn('sender', 'text', (column) => column.primaryKey())
    .addColumn('last_batch_at', 'text', (column) => column.notNull())
    .modifyEnd(ending)
    .execute()
  await db.schema
    .createTable('dossier_codes')
    .addColumn('other_code', 'text', (column) => column.notNull())
    .addColumn('sender', 'text', (column) => column.notNull())
    .addColumn('code', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('dossier_codes_key', ['other_code', 'sender', 'code'])
    .modifyEnd(ending)
    .execute()
  await db.schema
    .createTable('dossier_events')
    .addColumn('code', 'text', (column) => column.notNull())
    .addColumn('sender', 'text', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('at', 'text')
    .addColumn('received_at', 'text', (column) => column.notNull())
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('department', 'text')
    .addPrimaryKeyConstraint('dossier_events_key', ['code', 'sender', 'hash'])
    .modifyEnd(ending)
    .execute()
}
