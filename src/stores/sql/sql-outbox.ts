/** The outbox over SQL: the same queries on every database Kysely speaks to. */

import type { Kysely } from 'kysely'
import type { Outbox, SettledPart, Taken } from '../outbox.ts'
import { deleteOfConversation } from './follower-queries.ts'
import type { Write } from './group-commit.ts'
import { deleteNotices } from './notice-queries.ts'
import * as queries from './outbox-queries.ts'
import type { Tables } from './tables.ts'

/** An outbox over a database whose tables are up to date. */
export function createSqlOutbox(db: Kysely<Tables>, write: Write): Outbox {
  return {
    conversationsDue: (now, limit) => queries.selectConversationsDue(db, now, limit),
    take: (id, at, sent) => write.many(takeAll, { id, at, sent }),
    settle: (sent, at) => write.one((trx) => queries.settleParts(trx, [sent], at)),
    drop: (id, ending) => write.one((trx) => drop(trx, id, ending)),
    deadLetters: (limit) => queries.selectDeadLetters(db, limit),
    counts: () => queries.countParts(db),
  }
}

async function drop(
  db: Kysely<Tables>,
  id: string,
  ending: Parameters<Outbox['drop']>[1],
): Promise<number> {
  await deleteOfConversation(db, id)
  await deleteNotices(db, id)
  return queries.dropParts(db, id, ending)
}

type Taking = {
  readonly id: string
  readonly at: string
  readonly sent: SettledPart | undefined
}

/** A conversation is taken from once: a second time in the same group waits for nothing. */
async function takeAll(db: Kysely<Tables>, takings: readonly Taking[]): Promise<readonly Taken[]> {
  const at = takings.reduce((latest, one) => (one.at > latest ? one.at : latest), '')
  await queries.settleParts(
    db,
    takings.flatMap(({ sent }) => sent ?? []),
    at,
  )
  const ids = takings.map(({ id }) => id)
  const firsts = await queries.selectFirstParts(db, [...new Set(ids)])
  const open = new Map(firsts.map((first) => [first.conversationId, first]))
  const taken = takings.map(({ id, at }, n) =>
    takenOf(ids.indexOf(id) === n ? open.get(id) : null, at),
  )
  await queries.beginParts(
    db,
    taken.flatMap((one) => (one.kind === 'part' ? [one.position] : [])),
  )
  return taken
}

function takenOf(first: queries.FirstPart | null | undefined, at: string): Taken {
  if (!first) return { kind: 'nothing' }
  const { conversationId: _, status, dueAt, ...part } = first
  if (status === 'waiting' && dueAt > at) return { kind: 'later', dueAt }
  const attempts = part.attempts + 1
  const repeats = part.repeats + (status === 'sending' ? 1 : 0)
  return { kind: 'part', ...part, attempts, repeats }
}
