/** The outbox over SQL: the same queries on every database Kysely speaks to. */

import type { Kysely } from 'kysely'
import type { Outbox, SettledPart, Taken } from '../outbox.ts'
import type { Write } from './group-commit.ts'
import * as queries from './outbox-queries.ts'
import type { Tables } from './tables.ts'

/** An outbox over a database whose tables are up to date. */
export function createSqlOutbox(db: Kysely<Tables>, write: Write): Outbox {
  return {
    conversationsDue: (now, limit) => queries.selectConversationsDue(db, now, limit),
    take: (id, at, sent) => write((trx) => take(trx, { id, at, sent })),
    settle: (sent, at) => write((trx) => queries.settlePart(trx, sent, at)),
    drop: (id, ending) => write((trx) => queries.dropParts(trx, id, ending)),
    deadLetters: (limit) => queries.selectDeadLetters(db, limit),
    counts: () => queries.countParts(db),
  }
}

type Taking = {
  readonly id: string
  readonly at: string
  readonly sent: SettledPart | undefined
}

async function take(db: Kysely<Tables>, { id, at, sent }: Taking): Promise<Taken> {
  if (sent) await queries.settlePart(db, sent, at)
  const first = await queries.selectFirstPart(db, id)
  if (!first) return { kind: 'nothing' }
  const { status, dueAt, ...part } = first
  if (status === 'waiting' && dueAt > at) return { kind: 'later', dueAt }
  const attempts = part.attempts + 1
  const repeats = part.repeats + (status === 'sending' ? 1 : 0)
  await queries.beginPart(db, { position: part.position, attempts, repeats })
  return { kind: 'part', ...part, attempts, repeats }
}
