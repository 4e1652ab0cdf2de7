/** The store of teams over SQL: the same queries on every database Kysely speaks to. */

import type { Kysely, Selectable } from 'kysely'
import type { Team } from '../../sharing/team.ts'
import type { TeamStore } from '../team-store.ts'
import { inPieces } from './chunks.ts'
import type { Spelling } from './migrate.ts'
import type { Tables } from './tables.ts'

/** A store over a database whose tables are up to date. */
export function createSqlTeamStore(
  db: Kysely<Tables>,
  { lock }: Pick<Spelling, 'lock'>,
): TeamStore {
  return {
    async find(code) {
      const row = await db
        .selectFrom('teams')
        .selectAll()
        .where('code', '=', code)
        .executeTakeFirst()
      return row ? fromRow(row) : null
    },
    all: () => selectTeams(db),
    change: (plan) =>
      db.transaction().execute(async (trx) => {
        await lock?.execute(trx)
        await upsertTeams(trx, plan(await selectTeams(trx)))
      }),
  }
}

async function selectTeams(db: Kysely<Tables>): Promise<readonly Team[]> {
  const rows = await db
    .selectFrom('teams')
    .selectAll()
    .orderBy('province')
    .orderBy('commune')
    .orderBy('hamlet')
    .orderBy('name')
    .orderBy('code')
    .execute()
  return rows.map(fromRow)
}

async function upsertTeams(db: Kysely<Tables>, teams: readonly Team[]): Promise<void> {
  await inPieces(teams.map(toRow), async (rows) => {
    await db
      .insertInto('teams')
      .values(rows)
      .onConflict((conflict) =>
        conflict.column('code').doUpdateSet((given) => ({
          province: given.ref('excluded.province'),
          commune: given.ref('excluded.commune'),
          commune_code: given.ref('excluded.commune_code'),
          hamlet: given.ref('excluded.hamlet'),
          name: given.ref('excluded.name'),
          lead: given.ref('excluded.lead'),
          contact: given.ref('excluded.contact'),
          removed_on: given.ref('excluded.removed_on'),
        })),
      )
      .execute()
  })
}

type Row = Selectable<Tables['teams']>

function toRow({ communeCode, removedOn, ...team }: Team): Row {
  return { ...team, commune_code: communeCode, removed_on: removedOn }
}

function fromRow({ commune_code: communeCode, removed_on: removedOn, ...row }: Row): Team {
  return { ...row, communeCode, removedOn }
}
