/** Queries on the table of followers. */

import { type Kysely, type Selectable, sql } from 'kysely'
import type { Follower, Following, Telling } from '../follower-store.ts'
import { inPieces } from './chunks.ts'
import { insertNotices } from './notice-queries.ts'
import type { Tables } from './tables.ts'
import { givenRows } from './value-rows.ts'

type User = Pick<Follower, 'channel' | 'user'>

export async function upsertFollower(
  db: Kysely<Tables>,
  follower: Follower,
  consentAt: string,
): Promise<void> {
  await db
    .insertInto('dossier_followers')
    .values({ ...toRow(follower), consent_at: consentAt })
    .onConflict((conflict) =>
      conflict.columns(['code_hash', 'channel', 'user_id']).doUpdateSet((given) => ({
        status: given.ref('excluded.status'),
        verified: given.ref('excluded.verified'),
        consent_at: given.ref('excluded.consent_at'),
        until: given.ref('excluded.until'),
        sealed_code: given.ref('excluded.sealed_code'),
      })),
    )
    .execute()
}

export async function selectFollowers(
  db: Kysely<Tables>,
  codeHashes: readonly string[],
): Promise<readonly Follower[]> {
  const rows = await db
    .selectFrom('dossier_followers')
    .selectAll()
    .where('code_hash', 'in', codeHashes)
    .execute()
  return rows.map(fromRow)
}

export async function selectOfUser(
  db: Kysely<Tables>,
  { channel, user }: User,
): Promise<readonly Following[]> {
  const rows = await db
    .selectFrom('dossier_followers')
    .selectAll()
    .where('channel', '=', channel)
    .where('user_id', '=', user)
    .orderBy('consent_at')
    .orderBy('code_hash')
    .execute()
  return rows.map((row) => ({ ...fromRow(row), since: row.consent_at }))
}

/** Several users may follow one dossier: they stay together, so the hash alone tells where to go on. */
export async function selectSealed(
  db: Kysely<Tables>,
  after: string | null,
  limit: number,
): Promise<readonly Follower[]> {
  const hashes = db
    .selectFrom('dossier_followers')
    .select('code_hash')
    .distinct()
    .where('sealed_code', 'is not', null)
    .where('code_hash', '>', after ?? '')
    .orderBy('code_hash')
    .limit(limit)
  const rows = await db
    .selectFrom('dossier_followers')
    .selectAll()
    .where('code_hash', 'in', hashes)
    .where('sealed_code', 'is not', null)
    .orderBy('code_hash')
    .execute()
  return rows.map(fromRow)
}

/** Those who know the status given and no newer one; returns the conversations notices were put for. */
export async function tell(
  db: Kysely<Tables>,
  tellings: readonly Telling[],
): Promise<readonly string[]> {
  const done = new Set<string>()
  await inPieces(
    tellings.filter(({ status }) => status !== null),
    async (some) => collect(done, await updateStatuses(db, some)),
  )
  await inPieces(
    tellings.filter(({ status }) => status === null),
    async (some) => collect(done, await deleteTold(db, some)),
  )
  const told = tellings.filter(({ follower }) => done.has(keyOf(toRow(follower))))
  return insertNotices(
    db,
    told.flatMap(({ notice }) => notice ?? []),
  )
}

type Key = Pick<Row, 'code_hash' | 'channel' | 'user_id'>

function collect(done: Set<string>, rows: readonly Key[]): void {
  for (const row of rows) done.add(keyOf(row))
}

function keyOf({ code_hash, channel, user_id }: Key): string {
  return `${code_hash} ${channel} ${user_id}`
}

async function updateStatuses(
  db: Kysely<Tables>,
  tellings: readonly Telling[],
): Promise<readonly Key[]> {
  const rows = tellings.map(({ follower, status }) => [
    follower.codeHash,
    follower.channel,
    follower.user,
    String(follower.status),
    String(status),
  ])
  const result = await sql<Key>`
    update dossier_followers set status = given.news
    from ${givenRows(toldColumns, rows)}
    where dossier_followers.code_hash = given.hash and dossier_followers.channel = given.way
      and dossier_followers.user_id = given.who and dossier_followers.status = given.known
    returning dossier_followers.code_hash, dossier_followers.channel, dossier_followers.user_id`.execute(
    db,
  )
  return result.rows
}

const toldColumns = { hash: 'text', way: 'text', who: 'text', known: 'text', news: 'text' } as const

async function deleteTold(
  db: Kysely<Tables>,
  tellings: readonly Telling[],
): Promise<readonly Key[]> {
  const keys = tellings.map(
    ({ follower: { codeHash, channel, user, status } }) =>
      sql`(${codeHash}, ${channel}, ${user}, ${String(status)})`,
  )
  return db
    .deleteFrom('dossier_followers')
    .where(sql<boolean>`(code_hash, channel, user_id, status) in (values ${sql.join(keys)})`)
    .returning(['code_hash', 'channel', 'user_id'])
    .execute()
}

export async function deleteOfUser(
  db: Kysely<Tables>,
  { channel, user }: User,
  codeHash?: string,
): Promise<number> {
  const all = db
    .deleteFrom('dossier_followers')
    .where('channel', '=', channel)
    .where('user_id', '=', user)
  const some = codeHash === undefined ? all : all.where('code_hash', '=', codeHash)
  return Number((await some.executeTakeFirst()).numDeletedRows)
}

export async function deleteExpired(db: Kysely<Tables>, today: string): Promise<number> {
  const result = await db
    .deleteFrom('dossier_followers')
    .where('until', '<', today)
    .executeTakeFirst()
  return Number(result.numDeletedRows)
}

/** Whoever cannot be reached follows nothing. */
export async function deleteOfConversation(db: Kysely<Tables>, id: string): Promise<void> {
  await db.deleteFrom('dossier_followers').where('user_id', '=', id).execute()
}

type Row = Selectable<Tables['dossier_followers']>

function toRow(follower: Follower): Omit<Row, 'consent_at'> {
  const { channel, user, codeHash, status, verified, until, sealedCode } = follower
  return {
    channel,
    user_id: user,
    code_hash: codeHash,
    status: String(status),
    verified: verified ? 1 : 0,
    until,
    sealed_code: sealedCode,
  }
}

function fromRow(row: Row): Follower {
  return {
    channel: row.channel,
    user: row.user_id,
    codeHash: row.code_hash,
    status: row.status === 'unknown' ? 'unknown' : (Number(row.status) as Follower['status']),
    verified: row.verified === 1,
    until: row.until,
    sealedCode: row.sealed_code,
  }
}
