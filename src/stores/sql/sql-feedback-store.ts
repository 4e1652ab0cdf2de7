/** The store of feedback over SQL: the same queries on every database Kysely speaks to. */

import type { Kysely } from 'kysely'
import type { Feedback, FeedbackStore } from '../feedback-store.ts'
import type { Tables } from './tables.ts'

/** A store over a database whose tables are up to date. */
export function createSqlFeedbackStore(db: Kysely<Tables>): FeedbackStore {
  return {
    put: (feedback) => put(db, feedback),
    async remove(conversationId, seq) {
      await db
        .deleteFrom('feedback')
        .where('conversation_id', '=', conversationId)
        .where('seq', '=', seq)
        .execute()
    },
    async tally(from, to) {
      const rows = await db
        .selectFrom('feedback')
        .select(({ fn }) => ['verdict', 'reason', 'procedure', fn.countAll().as('count')])
        .where('at', '>=', from)
        .where('at', '<', to)
        .groupBy(['verdict', 'reason', 'procedure'])
        .execute()
      return rows.map((row) => ({ ...row, count: Number(row.count) }))
    },
  }
}

/** One statement, so that a conversation erased in between takes the judgement with it. */
async function put(db: Kysely<Tables>, feedback: Feedback): Promise<boolean> {
  const { conversationId, seq, verdict, reason, procedure, at } = feedback
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('feedback')
    .columns(['conversation_id', 'seq', 'verdict', 'reason', 'procedure', 'at'])
    .expression(({ selectFrom, val }) =>
      selectFrom('conversations')
        .select((row) => [
          'id',
          row.cast<number>(val(seq), 'integer').as('seq'),
          row.cast<Feedback['verdict']>(val(verdict), 'text').as('verdict'),
          row.cast<Feedback['reason']>(val(reason), 'text').as('reason'),
          row.cast<string | null>(val(procedure), 'text').as('procedure'),
          row.cast<string>(val(at), 'text').as('at'),
        ])
        .where('id', '=', conversationId),
    )
    .onConflict((conflict) =>
      conflict.columns(['conversation_id', 'seq']).doUpdateSet({ verdict, reason, procedure, at }),
    )
    .executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}
