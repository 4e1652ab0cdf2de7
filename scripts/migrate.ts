/** `npm run migrate`: moves the data of a SQLite folder to PostgreSQL. */

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { loadConfig } from '../src/config.ts'
import { copyAll } from '../src/stores/sql/copy.ts'
import { openPostgres } from '../src/stores/sql/postgres/open-postgres.ts'
import { openSqlite, sqliteFile } from '../src/stores/sql/sqlite/open-sqlite.ts'
import { runCommand, UsageError } from './command.ts'

const usage = `npm run migrate
copies all conversations, queues and the imported list from DATA_DIR to DATABASE_URL, and counts them.
Stop the server first. What is in DATA_DIR stays as it is; the dossier book (dossiers.json) is read
from there afterwards, too. Interrupted, or run twice: it goes on, nothing is doubled.
exit code 0 everything is there, 1 failed, 2 usage`

await runCommand({
  usage,
  options: {},
  async run({ positionals }) {
    if (positionals.length > 0) throw new UsageError(`expected nothing, got ${positionals[0]}`)
    if (existsSync('.env')) process.loadEnvFile('.env')
    const { dataDir, databaseUrl } = loadConfig(process.env)
    if (databaseUrl === null) throw new UsageError('expected DATABASE_URL to name the new database')
    const file = join(dataDir, sqliteFile)
    if (!existsSync(file)) throw new UsageError(`expected data in DATA_DIR, got no ${file}`)
    const from = await openSqlite(dataDir)
    const to = await openPostgres(databaseUrl)
    try {
      const copied = await copyAll(from, to, showProgress)
      for (const [table, rows] of Object.entries(copied)) console.log(`${table}: ${rows} rows`)
      console.log('everything is there. Start the server with DATABASE_URL set.')
      return 0
    } finally {
      await Promise.all([from.destroy(), to.destroy()])
    }
  },
})

/** One line that is written over, only where somebody watches. */
function showProgress(table: string, rows: number): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${table} ${rows}`)
}
