/** The store of feedback over SQL: the same queries on every database Kysely speaks to. */

import type { Kysely } from 'kysely'
import type { Happening } from '../../insights/happening.ts'
import type { Feedback, FeedbackCount, FeedbackStore, Verdict } from '../feedback-store.ts'
import { addCounts } from './count-queries.ts'
import type { Write } from './group-commit.ts'
import type { Tables } from './tables.ts'

/** A store over a database whose tables are up to date. */
export function createSqlFeedbackStore(db: Kysely<Tables>, write: Write): FeedbackStore {
  return {
    put: (feedback, counted) => write.one((trx) => put(trx, feedback, counted)),
    verdicts: (conversationId) => verdicts(db, conversationId),
    tally: (from, to) => tally(db, from, to),
  }
}

async function put(
  db: Kysely<Tables>,
  { conversationId, seq, verdict, reason, procedure, at }: Feedback,
  counted: readonly Happening[],
): Promise<boolean> {
  if (!(await isThere(db, conversationId))) return false
  const row = { conversation_id: conversationId, seq, verdict, reason, procedure, at }
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('feedback')
    .values(row)
    .onConflict((conflict) => conflict.columns(['conversation_id', 'seq']).doNothing())
    .executeTakeFirst()
  if ((numInsertedOrUpdatedRows ?? 0n) > 0n) await addCounts(db, counted)
  else await change(db, row)
  return true
}

async function isThere(db: Kysely<Tables>, id: string): Promise<boolean> {
  const found = db.selectFrom('conversations').select('id').where('id', '=', id)
  return (await found.executeTakeFirst()) !== undefined
}

async function change(
  db: Kysely<Tables>,
  { conversation_id, seq, ...rest }: Tables['feedback'],
): Promise<void> {
  await db
    .updateTable('feedback')
    .set(rest)
    .where('conversation_id', '=', conversation_id)
    .where('seq', '=', seq)
    .execute()
}

async function verdicts(
  db: Kysely<Tables>,
  conversationId: string,
): Promise<ReadonlyMap<number, Verdict>> {
  const rows = await db
    .selectFrom('feedback')
    .select(['seq', 'verdict'])
    .where('conversation_id', '=', conversationId)
    .execute()
  return new Map(rows.flatMap(({ seq, verdict }) => (verdict === null ? [] : [[seq, verdict]])))
}

async function tally(
  db: Kysely<Tables>,
  from: string,
  to: string,
): Promise<readonly FeedbackCount[]> {
  const rows = await db
    .selectFrom('feedback')
    .select(({ fn }) => ['verdict', 'reason', 'procedure', fn.countAll().as('count')])
    .where('at', '>=', from)
    .where('at', '<', to)
    .where('verdict', 'is not', null)
    .groupBy(['verdict', 'reason', 'procedure'])
    .execute()
  return rows.flatMap(({ verdict, count, ...rest }) =>
    verdict === null ? [] : [{ ...rest, verdict, count: Number(count) }],
  )
}
