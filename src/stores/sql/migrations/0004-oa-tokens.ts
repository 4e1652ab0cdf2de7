/** Tokens of Zalo Official Accounts, one pair for each app. */

import type { Kysely } from 'kysely'
import type { TableEnding } from '../migrate.ts'

/** Creates the table of tokens. */
export async function createOaTokens(db: Kysely<unknown>, ending: TableEnding): Promise<void> {
  await db.schema
    .createTable('oa_tokens')
    .addColumn('app_id', 'text', (column) => column.primaryKey())
    .addColumn('access_token', 'text', (column) => column.notNull())
    .addColumn('refresh_token', 'text', (column) => column.notNull())
    .addColumn('obtained_at', 'text', (column) => column.notNull())
    .addColumn('expires_at', 'text', (column) => column.notNull())
    .addColumn('seed', 'text')
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('holder', 'text')
    .addColumn('held_until', 'text')
    .modifyEnd(ending)
    .execute()
}
