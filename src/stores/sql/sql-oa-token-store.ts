/** The token store over SQL. Each member is one statement: atomic on every database. */

import type { Kysely } from 'kysely'
import type {
  OaTokenStore,
  OaTokens,
  Reservation,
  StoredOaTokens,
} from '../../channels/zalo-oa/token-store.ts'
import type { Tables } from './tables.ts'

/** A store over a database whose tables are up to date; closing it closes the database. */
export function createSqlOaTokenStore(db: Kysely<Tables>): OaTokenStore {
  return {
    read: (appId) => read(db, appId),
    replace: (appId, tokens, seed) => replace(db, appId, tokens, seed),
    reserve: (appId, reservation) => reserve(db, appId, reservation),
    release: (appId, holder) => release(db, appId, holder),
    advance: (appId, version, tokens) => advance(db, appId, version, tokens),
    close: () => db.destroy(),
  }
}

async function read(db: Kysely<Tables>, appId: string): Promise<StoredOaTokens | null> {
  const row = await db
    .selectFrom('oa_tokens')
    .select(['access_token', 'refresh_token', 'obtained_at', 'expires_at', 'version', 'seed'])
    .where('app_id', '=', appId)
    .executeTakeFirst()
  if (!row) return null
  return {
    accessToken: row.access_token,
    refreshToken: row.refresh_token,
    obtainedAt: row.obtained_at,
    expiresAt: row.expires_at,
    version: row.version,
    seed: row.seed,
  }
}

function columnsOf({ accessToken, refreshToken, obtainedAt, expiresAt }: OaTokens) {
  return {
    access_token: accessToken,
    refresh_token: refreshToken,
    obtained_at: obtainedAt,
    expires_at: expiresAt,
    holder: null,
    held_until: null,
  }
}

async function replace(
  db: Kysely<Tables>,
  appId: string,
  tokens: OaTokens,
  seed: string | null,
): Promise<void> {
  const columns = columnsOf(tokens)
  await db
    .insertInto('oa_tokens')
    .values({ app_id: appId, ...columns, seed, version: 1 })
    .onConflict((conflict) =>
      conflict.column('app_id').doUpdateSet((row) => ({
        ...columns,
        ...(seed === null ? {} : { seed }),
        version: row('oa_tokens.version', '+', 1),
      })),
    )
    .execute()
}

/** ISO instants in UTC stand in the order of their letters. */
async function reserve(
  db: Kysely<Tables>,
  appId: string,
  { version, holder, now, until }: Reservation,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('oa_tokens')
    .set({ holder, held_until: until })
    .where('app_id', '=', appId)
    .where('version', '=', version)
    .where((row) => row.or([row('held_until', 'is', null), row('held_until', '<=', now)]))
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

async function release(db: Kysely<Tables>, appId: string, holder: string): Promise<void> {
  await db
    .updateTable('oa_tokens')
    .set({ holder: null, held_until: null })
    .where('app_id', '=', appId)
    .where('holder', '=', holder)
    .execute()
}

async function advance(
  db: Kysely<Tables>,
  appId: string,
  version: number,
  tokens: OaTokens,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('oa_tokens')
    .set({ ...columnsOf(tokens), version: version + 1 })
    .where('app_id', '=', appId)
    .where('version', '=', version)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
