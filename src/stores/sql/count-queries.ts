/** Queries on the table of counts. */

import type { Insertable, Kysely } from 'kysely'
import type { Count, Happening, What } from '../../insights/happening.ts'
import type { Sum } from '../../insights/measures.ts'
import { inPieces } from './chunks.ts'
import type { Tables } from './tables.ts'

type Row = Insertable<Tables['counts']>

/** Adds happenings up; rows go in one order, so that two writers do not wait for each other in a ring. */
export async function addCounts(
  db: Kysely<Tables>,
  happenings: readonly Happening[],
): Promise<void> {
  await inPieces(summed(happenings), async (rows) => {
    await db
      .insertInto('counts')
      .values(rows)
      .onConflict((conflict) =>
        conflict.columns(['day', 'channel', 'team', 'place', 'what']).doUpdateSet((row) => ({
          count: row('counts.count', '+', row.ref('excluded.count')),
        })),
      )
      .execute()
  })
}

function summed(happenings: readonly Happening[]): readonly Row[] {
  const rows = new Map<string, { -readonly [K in keyof Row]: Row[K] }>()
  for (const { day, channel, team, place, what } of happenings) {
    const row = { day, channel, team: team ?? '', place: place ?? '', what, count: 1 }
    const key = [day, channel, row.team, row.place, what].join(' ')
    const known = rows.get(key)
    if (known) known.count += 1
    else rows.set(key, row)
  }
  return [...rows].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row)
}

export async function selectCounts(
  db: Kysely<Tables>,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<readonly Count[]> {
  const rows = await db
    .selectFrom('counts')
    .selectAll()
    .where('day', '>=', from)
    .where('day', '<=', to)
    .orderBy('day')
    .execute()
  return rows.map(({ team, place, what, ...row }) => ({
    ...row,
    what: what as What,
    team: team || null,
    place: place || null,
  }))
}

export async function selectSums(
  db: Kysely<Tables>,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<readonly Sum[]> {
  const rows = await db
    .selectFrom('counts')
    .select(['team', 'place', 'what', ({ fn }) => fn.sum<number | string>('count').as('count')])
    .where('day', '>=', from)
    .where('day', '<=', to)
    .groupBy(['team', 'place', 'what'])
    .execute()
  return rows.map(({ team, place, what, count }) => ({
    what: what as What,
    team: team || null,
    place: place || null,
    // PostgreSQL gives sums as text.
    count: Number(count),
  }))
}
