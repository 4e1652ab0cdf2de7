/** Queries on the tables of dossiers, many rows at a time. */

import { type Kysely, type Selectable, sql } from 'kysely'
import type { DossierRecord } from '../../dossiers/record.ts'
import type { DossierEvent, DossierKey, StoredDossier } from '../dossier-store.ts'
import { bulk, valuesOf } from './bulk.ts'
import { inPieces } from './chunks.ts'
import type { Tables } from './tables.ts'

type Row = Omit<Selectable<Tables['dossiers']>, 'pending'>

/** Lets one batch of a sender at a time in, until the transaction ends; the same on every database. */
export async function lockSender(db: Kysely<Tables>, sender: string, at: string): Promise<void> {
  await db
    .insertInto('dossier_senders')
    .values({ sender, last_batch_at: at })
    .onConflict((conflict) => conflict.column('sender').doUpdateSet({ last_batch_at: at }))
    .execute()
}

/** The dossiers of a sender under these codes, own, other or local. */
export async function selectOfSender(
  db: Kysely<Tables>,
  sender: string,
  codes: readonly string[],
): Promise<readonly StoredDossier[]> {
  const keys = [...new Set(codes)].map((code) => ({ code, sender }))
  const others = await selectOthers(db, keys)
  const all = new Set([...codes, ...others.map(({ code }) => code)])
  const rows = await selectKeys(
    db,
    [...all].map((code) => ({ code, sender })),
  )
  return rows.map(fromRow)
}

/** Keys of one piece are all of one sender. */
const selectOthers = bulk<DossierKey, { readonly code: string }>({
  spell: (db, keys) =>
    db
      .selectFrom('dossier_codes')
      .select('code')
      .where('other_code', 'in', codesOf(keys))
      .where('sender', '=', keys[0]?.sender ?? ''),
  fill: codesAndSender,
})

const selectKeys = bulk<DossierKey, Row>({
  spell: (db, keys) =>
    db
      .selectFrom('dossiers')
      .selectAll()
      .where('code', 'in', codesOf(keys))
      .where('sender', '=', keys[0]?.sender ?? ''),
  fill: codesAndSender,
})

function codesOf(keys: readonly DossierKey[]): readonly string[] {
  return keys.map(({ code }) => code)
}

function codesAndSender(keys: readonly DossierKey[]): readonly unknown[] {
  return [...codesOf(keys), keys[0]?.sender]
}

/**
 * Every dossier under a code, of any sender. Two plain questions, whether or not there is one: a
 * database plans them faster than one that joins.
 */
export async function selectByCode(
  db: Kysely<Tables>,
  code: string,
): Promise<readonly StoredDossier[]> {
  const others = await db
    .selectFrom('dossier_codes')
    .select(['code', 'sender'])
    .where('other_code', '=', code)
    .execute()
  const rows = await db
    .selectFrom('dossiers')
    .selectAll()
    .where('code', 'in', [code, ...codesOf(others)])
    .execute()
  const nameOf = (key: DossierKey) => `${key.sender} ${key.code}`
  const named = new Set(others.map(nameOf))
  return rows.filter((row) => row.code === code || named.has(nameOf(row))).map(fromRow)
}

export async function upsertDossiers(
  db: Kysely<Tables>,
  dossiers: readonly StoredDossier[],
  pending: boolean,
): Promise<void> {
  await upsertRows(
    db,
    dossiers.map((one) => ({ ...toRow(one), pending: pending ? 1 : 0 })),
  )
}

const upsertRows = bulk<Selectable<Tables['dossiers']>, never>({
  spell: (db, rows) =>
    db
      .insertInto('dossiers')
      .values([...rows])
      .onConflict((conflict) =>
        conflict.columns(['code', 'sender']).doUpdateSet((given) => ({
          record: given.ref('excluded.record'),
          status_at: given.ref('excluded.status_at'),
          hash: given.ref('excluded.hash'),
          check_id: given.ref('excluded.check_id'),
          check_phone: given.ref('excluded.check_phone'),
          pending: given.ref('excluded.pending'),
        })),
      ),
  fill: valuesOf,
})

/** Dossiers whose followers may not have heard of their last change. */
export async function selectPending(
  db: Kysely<Tables>,
  limit: number,
): Promise<readonly StoredDossier[]> {
  const rows = await db
    .selectFrom('dossiers')
    .selectAll()
    // Written out, so that the partial index is used.
    .where('pending', '=', sql.lit(1))
    .limit(limit)
    .execute()
  return rows.map(fromRow)
}

/** By hash too: a dossier that changed again in between has another. */
export async function clearPending(
  db: Kysely<Tables>,
  dossiers: readonly StoredDossier[],
): Promise<void> {
  await inPieces(dossiers, async (some) => {
    const codes = some.map(({ record }) => record.code)
    const hashes = some.map(({ hash }) => hash)
    await db
      .updateTable('dossiers')
      .set({ pending: 0 })
      .where('code', 'in', codes)
      .where('hash', 'in', hashes)
      .execute()
  })
}

/** Writes down the other codes; one that was dropped since stays a way to the dossier. */
export async function insertOtherCodes(
  db: Kysely<Tables>,
  dossiers: readonly StoredDossier[],
): Promise<void> {
  const rows = dossiers.flatMap(({ sender, record }) =>
    otherCodes(record).map((other) => ({ other_code: other, sender, code: record.code })),
  )
  await insertCodes(db, rows)
}

const insertCodes = bulk<Tables['dossier_codes'], never>({
  spell: (db, rows) =>
    db
      .insertInto('dossier_codes')
      .values([...rows])
      .onConflict((conflict) => conflict.columns(['other_code', 'sender', 'code']).doNothing()),
  fill: valuesOf,
})

function otherCodes({ otherCodes: codes, localCode }: DossierRecord): readonly string[] {
  return localCode === undefined ? codes : [...codes, localCode]
}

/** Which of these hashes a sender told before, as `code hash`. */
export async function selectTold(
  db: Kysely<Tables>,
  sender: string,
  codes: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await selectHashes(
    db,
    [...new Set(codes)].map((code) => ({ code, sender })),
  )
  return new Set(rows.map(({ code, hash }) => `${code} ${hash}`))
}

const selectHashes = bulk<DossierKey, { readonly code: string; readonly hash: string }>({
  spell: (db, keys) =>
    db
      .selectFrom('dossier_events')
      .select(['code', 'hash'])
      .where('code', 'in', codesOf(keys))
      .where('sender', '=', keys[0]?.sender ?? ''),
  fill: codesAndSender,
})

export const insertEvents = bulk<Selectable<Tables['dossier_events']>, never>({
  spell: (db, rows) =>
    db
      .insertInto('dossier_events')
      .values([...rows])
      .onConflict((conflict) => conflict.columns(['code', 'sender', 'hash']).doNothing()),
  fill: valuesOf,
})

export async function selectEvents(
  db: Kysely<Tables>,
  sender: string,
  code: string,
): Promise<readonly DossierEvent[]> {
  const rows = await db
    .selectFrom('dossier_events')
    .select(['kind', 'at', 'received_at', 'status', 'department'])
    .where('code', '=', code)
    .where('sender', '=', sender)
    .orderBy('received_at')
    .orderBy('at')
    .execute()
  return rows.map(({ received_at: receivedAt, status, ...row }) => ({
    ...row,
    receivedAt,
    status: status === 'unknown' ? status : (Number(status) as DossierEvent['status']),
  }))
}

export async function selectPage(
  db: Kysely<Tables>,
  after: DossierKey | null,
  limit: number,
): Promise<readonly StoredDossier[]> {
  const all = db.selectFrom('dossiers').selectAll().orderBy('code').orderBy('sender').limit(limit)
  const rest = after
    ? all.where((row) =>
        row.or([
          row('code', '>', after.code),
          row.and([row('code', '=', after.code), row('sender', '>', after.sender)]),
        ]),
      )
    : all
  return (await rest.execute()).map(fromRow)
}

export async function countDossiers(db: Kysely<Tables>): Promise<number> {
  const { count } = await db
    .selectFrom('dossiers')
    .select((row) => row.fn.countAll().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

function toRow({ sender, record, statusAt, hash, owner }: StoredDossier): Row {
  return {
    code: record.code,
    sender,
    record: JSON.stringify(record),
    status_at: statusAt,
    hash,
    check_id: owner.idNumber,
    check_phone: owner.phone,
  }
}

function fromRow(row: Row): StoredDossier {
  return {
    sender: row.sender,
    record: JSON.parse(row.record) as DossierRecord,
    statusAt: row.status_at,
    hash: row.hash,
    owner: { idNumber: row.check_id, phone: row.check_phone },
  }
}
