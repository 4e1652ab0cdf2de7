/** `npm run import` as a process of its own, and what it left in the store. */

import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { openSqliteCatalogue } from '../../src/stores/sql/sqlite/open-sqlite-catalogue.ts'
import { openSqliteUnits } from '../../src/stores/sql/sqlite/open-sqlite-units.ts'
import { bareEnv } from './bare-env.ts'

const words = (args: readonly string[]) => ['scripts/import.ts', ...args]

/** Runs to its end. */
export function runImport(dataDir: string, ...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, words(args), {
    encoding: 'utf8',
    env: bareEnv({ DATA_DIR: dataDir }),
  })
  return { status, stdout, stderr }
}

/** Begins, to be killed. */
export function startImport(dataDir: string, ...args: readonly string[]): ChildProcess {
  const env = bareEnv({ DATA_DIR: dataDir })
  return spawn(process.execPath, words(args), { env, stdio: 'ignore' })
}

/** What is stored. */
export async function stored(dataDir: string) {
  const store = await openSqliteCatalogue(dataDir)
  try {
    return { counts: await store.counts(), listings: await store.listings() }
  } finally {
    await store.close()
  }
}

/** What is stored of administrative units. */
export async function storedUnits(dataDir: string) {
  const store = await openSqliteUnits(dataDir)
  try {
    return { counts: await store.counts(), units: await store.units() }
  } finally {
    await store.close()
  }
}
