/** Community digital teams, and the short codes that carry place and team into a chat. */

import type { Kysely } from 'kysely'
import type { TableEnding } from '../migrate.ts'

/** Creates the tables of teams and of start codes. */
export async function createTeams(db: Kysely<unknown>, ending: TableEnding): Promise<void> {
  await db.schema
    .createTable('teams')
    .addColumn('code', 'text', (column) => column.notNull().primaryKey())
    .addColumn('province', 'text', (column) => column.notNull())
    .addColumn('commune', 'text', (column) => column.notNull())
    .addColumn('commune_code', 'text')
    .addColumn('hamlet', 'text')
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('lead', 'text')
    .addColumn('contact', 'text')
    .addColumn('removed_on', 'text')
    .modifyEnd(ending)
    .execute()
  await db.schema
    .createTable('start_codes')
    .addColumn('code', 'text', (column) => column.notNull().primaryKey())
    .addColumn('payload', 'text', (column) => column.notNull().unique())
    .addColumn('last_day', 'text', (column) => column.notNull())
    .modifyEnd(ending)
    .execute()
}
