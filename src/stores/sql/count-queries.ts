/** Queries on the table of counts. */

import { type Kysely, sql } from 'kysely'
import type { Count, Happening, What } from '../../insights/happening.ts'
import type { Sum } from '../../insights/measures.ts'
import { jsonRows } from './json-rows.ts'
import type { Tables } from './tables.ts'

/**
 * Adds happenings up in one statement, however many; rows go in one order, so that two writers do not
 * wait for each other in a ring.
 */
export async function addCounts(
  db: Kysely<Tables>,
  happenings: readonly Happening[],
): Promise<void> {
  await sql`insert into counts (day, channel, team, place, what, count)
    select value->>0, value->>1, value->>2, value->>3, value->>4, cast(value->>5 as integer)
    from ${jsonRows(db, summed(happenings))} where true
    on conflict (day, channel, team, place, what)
    do update set count = counts.count + excluded.count`.execute(db)
}

/** One for each different happening: its words as columns, and how often. */
function summed(happenings: readonly Happening[]): readonly (readonly (string | number)[])[] {
  const counts = new Map<string, { readonly words: readonly string[]; count: number }>()
  for (const { day, channel, team, place, what } of happenings) {
    const key = `${day} ${channel} ${team ?? ''} ${place ?? ''} ${what}`
    const known = counts.get(key)
    if (known) known.count += 1
    else counts.set(key, { words: [day, channel, team ?? '', place ?? '', what], count: 1 })
  }
  const inOrder = [...counts].toSorted(([a], [b]) => (a < b ? -1 : 1))
  return inOrder.map(([, { words, count }]) => [...words, count])
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
