/** Brings the tables up to date, forward only. A migration that shipped is never changed. */

import type { Kysely, RawBuilder } from 'kysely'
import type { Migration } from 'kysely/migration'
import { Migrator } from 'kysely/migration'
import { StoreTooNew } from '../store-too-new.ts'
import { createConversations } from './migrations/0001-conversations.ts'
import { createNationalList } from './migrations/0002-national-list.ts'
import { createQueues } from './migrations/0003-queues.ts'
import { createOaTokens } from './migrations/0004-oa-tokens.ts'
import { createParkedWalks } from './migrations/0005-parked-walks.ts'
import { createDossiers } from './migrations/0010-dossiers.ts'
import { createDossierTries } from './migrations/0011-dossier-tries.ts'
import { createDossierFollowers } from './migrations/0012-dossier-followers.ts'
import { createAdminUnits } from './migrations/0020-admin-units.ts'
import { createCounts } from './migrations/0030-counts.ts'
import { createTeams } from './migrations/0031-teams.ts'
import { createNotices } from './migrations/0040-follow.ts'
import { createConversationTokens } from './migrations/0050-conversation-tokens.ts'
import { createFeedback } from './migrations/0051-feedback.ts'
import { createDossierLookups } from './migrations/0070-dossier-lookups.ts'
import type { Tables } from './tables.ts'

/** What a database wants after `create table (…)`: `strict` on SQLite, nothing on PostgreSQL. */
export type TableEnding = RawBuilder<unknown>

/** What the databases spell differently. */
export type Spelling = {
  readonly ending: TableEnding
  /** Type of a primary key that numbers its rows in the order they came, and what makes it do so. */
  readonly counter: { readonly type: RawBuilder<unknown>; readonly ending: RawBuilder<unknown> }
  /** Makes large writers of several processes take turns; null where beginning a transaction does. */
  readonly lock: RawBuilder<unknown> | null
}

/**
 * Runs every migration not run before, all in one transaction: two processes that start together
 * do not meet. Throws StoreTooNew for data of a newer version.
 */
export async function migrate(db: Kysely<Tables>, spelling: Spelling): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await spelling.lock?.execute(trx)
    await migrateWithin(trx, migrationsFor(spelling))
  })
}

async function migrateWithin(db: Kysely<Tables>, migrations: Migrations): Promise<void> {
  const unknown = (await migrationsRun(db)).filter((name) => !(name in migrations))
  if (unknown.length > 0) throw new StoreTooNew(unknown)
  const provider = { getMigrations: async () => migrations }
  const { error } = await new Migrator({ db, provider }).migrateToLatest()
  if (error) throw error
}

type Migrations = Readonly<Record<string, Migration>>

function migrationsFor(spelling: Spelling): Migrations {
  const { ending } = spelling
  return {
    '0001-conversations': { up: (db) => createConversations(db, ending) },
    '0002-national-list': { up: (db) => createNationalList(db, ending) },
    '0003-queues': { up: (db) => createQueues(db, spelling) },
    '0004-oa-tokens': { up: (db) => createOaTokens(db, ending) },
    '0005-parked-walks': { up: (db) => createParkedWalks(db, ending) },
    '0010-dossiers': { up: (db) => createDossiers(db, ending) },
    '0011-dossier-tries': { up: (db) => createDossierTries(db, ending) },
    '0012-dossier-followers': { up: (db) => createDossierFollowers(db, ending) },
    '0020-admin-units': { up: (db) => createAdminUnits(db, ending) },
    '0030-counts': { up: (db) => createCounts(db, ending) },
    '0031-teams': { up: (db) => createTeams(db, ending) },
    '0040-follow': { up: (db) => createNotices(db, ending) },
    '0050-conversation-tokens': { up: (db) => createConversationTokens(db, ending) },
    '0051-feedback': { up: (db) => createFeedback(db, ending) },
    '0070-dossier-lookups': { up: (db) => createDossierLookups(db, ending) },
  }
}

/** The names Kysely wrote down; none in a new database. */
async function migrationsRun(db: Kysely<Tables>): Promise<readonly string[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true })
  if (!tables.some((table) => table.name === journal)) return []
  const rows = await db
    .withTables<{ [journal]: { name: string } }>()
    .selectFrom(journal)
    .select('name')
    .execute()
  return rows.map((row) => row.name)
}

/** Kysely's default name for it. */
const journal = 'kysely_migration'
