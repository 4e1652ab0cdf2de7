/** `npm run bench -- dossiers`: import, look-up and push from ten thousand to a million dossiers. */

import { statSync } from 'node:fs'
import { join } from 'node:path'
import { type Kysely, sql } from 'kysely'
import { importedSender } from '../../src/dossiers/connect.ts'
import { importSheet } from '../../src/dossiers/import/import-sheet.ts'
import { storeTarget } from '../../src/dossiers/import/store-target.ts'
import { loadDossierTables } from '../../src/dossiers/load.ts'
import { loadKnowledge } from '../../src/knowledge/load.ts'
import { openPostgres } from '../../src/stores/sql/postgres/open-postgres.ts'
import { openPostgresStores } from '../../src/stores/sql/postgres/open-postgres-stores.ts'
import { openSqlite, sqliteFile } from '../../src/stores/sql/sqlite/open-sqlite.ts'
import { openSqliteStores } from '../../src/stores/sql/sqlite/open-sqlite-stores.ts'
import type { Tables } from '../../src/stores/sql/tables.ts'
import type { Stores } from '../../src/stores/stores.ts'
import { startPostgres } from '../../test/support/postgres-server.ts'
import { keepReport } from '../keep-report.ts'
import { progress } from '../retrieval/measure/say.ts'
import { machineNow } from '../retrieval/report/machine.ts'
import { inTempFolder } from '../temp-folder.ts'
import { writeCsv } from './material.ts'
import { measureLookups } from './measure.ts'
import { measurePushes } from './pushes.ts'
import { type DatabaseResult, reportOf, type SizeResult } from './report.ts'

const sizes = [10_000, 100_000, 1_000_000]

/** Runs the whole benchmark, up to `most` dossiers, and writes ho-so.md into `folder`. */
export async function benchDossiers(
  folder: string,
  most = Number.POSITIVE_INFINITY,
): Promise<void> {
  const machine = machineNow(new Date())
  await inTempFolder(async (place) => {
    const measured: DatabaseResult[] = []
    // Kept after each database: the next one may take long or fail.
    for (const measure of [onSqlite, onPostgres]) {
      measured.push(await measure(place, most))
      keepReport(folder, 'ho-so.md', reportOf(machine, measured))
    }
  })
}

async function onSqlite(place: string, most: number): Promise<DatabaseResult> {
  const stores = await openSqliteStores(place)
  const name = 'SQLite, ghi bền (synchronous = full)'
  const bytes = async () => statSync(join(place, sqliteFile)).size
  const db = await openSqlite(place)
  const bare = () => sql`select 1`.execute(db)
  const measured = await measureDatabase({ name, stores, place, most, bytes, bare })
  await db.destroy()
  return measured
}

async function onPostgres(place: string, most: number): Promise<DatabaseResult> {
  const server = await startPostgres({ durable: true })
  try {
    const url = server.urlOf('postgres')
    const stores = await openPostgresStores(url)
    const db = await openPostgres(url)
    const name = 'PostgreSQL, ghi bền (fsync = on)'
    const bytes = () => postgresBytes(db)
    const bare = () => sql`select 1`.execute(db)
    const measured = await measureDatabase({ name, stores, place, most, bytes, bare })
    await db.destroy()
    return measured
  } finally {
    await server.stop()
  }
}

async function postgresBytes(db: Kysely<Tables>): Promise<number> {
  const { rows } = await sql<{ size: number }>`select pg_database_size('postgres') as size`.execute(
    db,
  )
  return Number(rows[0]?.size ?? 0)
}

type Measuring = {
  readonly name: string
  readonly stores: Stores
  readonly place: string
  readonly most: number
  readonly bytes: () => Promise<number>
  /** Asks the database for nothing. */
  readonly bare: () => Promise<unknown>
}

/** Closes the stores when it is done. */
async function measureDatabase(measuring: Measuring): Promise<DatabaseResult> {
  const { name, stores, place, most, bytes, bare } = measuring
  const tables = loadDossierTables('content')
  const knowledge = loadKnowledge({ contentDir: 'content', intentsDir: 'intents' })
  const results: SizeResult[] = []
  let stored = 0
  try {
    for (const size of sizes.filter((one) => one <= most)) {
      progress(`${name}: ${size} dossiers`)
      const imported = await timeImport(stores, { place, tables, from: stored, to: size })
      stored = size
      const lookups = await measureLookups(stores, size, bare)
      const from = 10_000_000 + size * 10
      const pushes = await measurePushes({ stores, tables, knowledge, from })
      results.push({ size, ...imported, lookups, pushes, bytes: await bytes() })
    }
    return { name, results }
  } finally {
    await stores.close()
  }
}

type ImportJob = {
  readonly place: string
  readonly tables: ReturnType<typeof loadDossierTables>
  readonly from: number
  readonly to: number
}

async function timeImport(stores: Stores, { place, tables, from, to }: ImportJob) {
  const path = join(place, 'hồ sơ.csv')
  await writeCsv(path, from, to)
  const clock = () => new Date()
  const target = storeTarget({
    store: stores.dossiers,
    sender: importedSender,
    secret: undefined,
    clock,
  })
  const asOf = clock().toISOString()
  const options = { ...tables, sourceId: importedSender, asOf, onProgress: () => {} }
  const began = { at: performance.now(), cpu: process.cpuUsage() }
  const { added, rejectedCount } = await importSheet(path, target, options)
  const ms = performance.now() - began.at
  const { user, system } = process.cpuUsage(began.cpu)
  if (added !== to - from || rejectedCount > 0) throw new Error('import: rows were lost')
  return { rows: added, importMs: ms, importCpuMs: (user + system) / 1000 }
}
