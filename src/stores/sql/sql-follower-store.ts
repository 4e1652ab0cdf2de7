/** The store of followers over SQL: the same queries on every database Kysely speaks to. */

import type { Kysely, Selectable } from 'kysely'
import type { Follower, FollowerStore } from '../follower-store.ts'
import { inChunks, inPieces } from './chunks.ts'
import type { Tables } from './tables.ts'

/** A store over a database whose tables are up to date. */
export function createSqlFollowerStore(db: Kysely<Tables>): FollowerStore {
  const ofUser = ({ channel, user }: Pick<Follower, 'channel' | 'user'>) =>
    db.deleteFrom('dossier_followers').where('channel', '=', channel).where('user_id', '=', user)
  return {
    async follow(follower, consentAt) {
      await db
        .insertInto('dossier_followers')
        .values({ ...toRow(follower), consent_at: consentAt })
        .onConflict((conflict) =>
          conflict.columns(['code_hash', 'channel', 'user_id']).doUpdateSet((given) => ({
            status: given.ref('excluded.status'),
            verified: given.ref('excluded.verified'),
            consent_at: given.ref('excluded.consent_at'),
          })),
        )
        .execute()
    },
    async followersOf(codeHashes) {
      const rows = await inChunks(codeHashes, (some) =>
        db.selectFrom('dossier_followers').selectAll().where('code_hash', 'in', some).execute(),
      )
      return rows.map(fromRow)
    },
    told: (news) => db.transaction().execute((trx) => writeStatuses(trx, news)),
    async unfollow(user, codeHash) {
      const all = ofUser(user)
      const some = codeHash === undefined ? all : all.where('code_hash', '=', codeHash)
      return Number((await some.executeTakeFirst()).numDeletedRows)
    },
    end: (codeHashes) =>
      db.transaction().execute((trx) =>
        inPieces(codeHashes, async (some) => {
          await trx.deleteFrom('dossier_followers').where('code_hash', 'in', some).execute()
        }),
      ),
    async countOf({ channel, user }) {
      const { count } = await db
        .selectFrom('dossier_followers')
        .select((row) => row.fn.countAll().as('count'))
        .where('channel', '=', channel)
        .where('user_id', '=', user)
        .executeTakeFirstOrThrow()
      return Number(count)
    },
  }
}

async function writeStatuses(
  db: Kysely<Tables>,
  news: Parameters<FollowerStore['told']>[0],
): Promise<void> {
  for (const status of new Set(news.map((one) => one.status))) {
    const hashes = news.filter((one) => one.status === status).map(({ codeHash }) => codeHash)
    await inPieces(hashes, async (some) => {
      await db
        .updateTable('dossier_followers')
        .set({ status: String(status) })
        .where('code_hash', 'in', some)
        .execute()
    })
  }
}

type Row = Selectable<Tables['dossier_followers']>

function toRow({ channel, user, codeHash, status, verified }: Follower): Omit<Row, 'consent_at'> {
  return {
    channel,
    user_id: user,
    code_hash: codeHash,
    status: String(status),
    verified: verified ? 1 : 0,
  }
}

function fromRow(row: Row): Follower {
  return {
    channel: row.channel,
    user: row.user_id,
    codeHash: row.code_hash,
    status: row.status === 'unknown' ? 'unknown' : (Number(row.status) as Follower['status']),
    verified: row.verified === 1,
  }
}
