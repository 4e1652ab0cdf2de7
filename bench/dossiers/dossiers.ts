/** `npm run bench -- dossiers`: import, look-up and push from ten thousand to a million dossiers. */

import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { importedSender } from '../../src/dossiers/connect.ts'
import { importSheet } from '../../src/dossiers/import/import-sheet.ts'
import { storeTarget } from '../../src/dossiers/import/store-target.ts'
import { loadDossierTables } from '../../src/dossiers/load.ts'
import { sqliteFile } from '../../src/stores/sql/sqlite/open-sqlite.ts'
import { openSqliteStores } from '../../src/stores/sql/sqlite/open-sqlite-stores.ts'
import type { Stores } from '../../src/stores/stores.ts'
import { progress } from '../retrieval/measure/say.ts'
import { machineNow } from '../retrieval/report/machine.ts'
import { writeCsv } from './material.ts'
import { measureLookups, measurePushes } from './measure.ts'
import { reportOf, type SizeResult } from './report.ts'

const sizes = [10_000, 100_000, 1_000_000]

/** Runs the whole benchmark on SQLite and writes ho-so.md into `folder`. */
export async function benchDossiers(folder: string): Promise<void> {
  const machine = machineNow(new Date())
  const place = mkdtempSync(join(tmpdir(), 'bench-dossiers-'))
  const tables = loadDossierTables('content')
  const stores = await openSqliteStores(place)
  try {
    const results: SizeResult[] = []
    let stored = 0
    for (const size of sizes) {
      progress(`${size} dossiers`)
      const imported = await timeImport(stores, { place, tables, from: stored, to: size })
      stored = size
      const lookups = await measureLookups(stores, size)
      const bytes = statSync(join(place, sqliteFile)).size
      const from = 10_000_000 + size * 10
      const pushes = await measurePushes(stores, { statuses: tables.statuses, from })
      results.push({ size, ...imported, lookups, pushes, bytes })
    }
    const report = reportOf(machine, results)
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'ho-so.md'), report)
    console.log(report)
  } finally {
    await stores.close()
    rmSync(place, { recursive: true })
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
