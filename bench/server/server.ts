/** `npm run bench -- server`: measures the whole server, prints the report and writes it. */

import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { copyAll } from '../../src/stores/sql/copy.ts'
import { openPostgres } from '../../src/stores/sql/postgres/open-postgres.ts'
import { openSqlite, sqliteFile } from '../../src/stores/sql/sqlite/open-sqlite.ts'
import { startPostgres } from '../../test/support/postgres-server.ts'
import { keepReport } from '../keep-report.ts'
import { openCatalogue } from '../retrieval/material/catalogue.ts'
import { readQuestions } from '../retrieval/material/questions.ts'
import { machineNow } from '../retrieval/report/machine.ts'
import { inTempFolder } from '../temp-folder.ts'
import { type Measured, measureEcho, measureProgram } from './measure.ts'
import { reportOf } from './report.ts'

/** Runs the whole benchmark and writes may-chu.md into `folder`. */
export async function benchServer(folder: string): Promise<void> {
  const machine = machineNow(new Date())
  const catalogue = await openCatalogue()
  try {
    const { knowledge, source, dataDir } = catalogue
    const questions = readQuestions(knowledge).questions.map(({ say }) => say)
    const echo = await measureEcho(questions[0] ?? '')
    const measured = [await onSqlite(dataDir, questions), ...(await onPostgres(dataDir, questions))]
    const procedures = knowledge.procedures.size + knowledge.listings.size
    const report = reportOf({ machine, source, procedures, echo, measured })
    keepReport(folder, 'may-chu.md', report)
  } finally {
    catalogue.close()
  }
}

/** Measured on a copy: conversations of a benchmark are nobody's. */
function onSqlite(dataDir: string, questions: readonly string[]): Promise<Measured> {
  return inTempFolder(async (folder) => {
    // Opened and closed, so that all of it is in the one file.
    await (await openSqlite(dataDir)).destroy()
    copyFileSync(join(dataDir, sqliteFile), join(folder, sqliteFile))
    const env = { DATA_DIR: folder, DATABASE_URL: '' }
    return measureProgram({ name: '1 tiến trình, SQLite', processes: 1, env, questions })
  })
}

async function onPostgres(
  dataDir: string,
  questions: readonly string[],
): Promise<readonly Measured[]> {
  const server = await startPostgres({ durable: true })
  try {
    const env = { DATA_DIR: dataDir, DATABASE_URL: server.urlOf('postgres') }
    await copyCatalogue(dataDir, env.DATABASE_URL)
    const measured: Measured[] = []
    for (const processes of [1, 2]) {
      const name = `${processes} tiến trình, PostgreSQL`
      measured.push(await measureProgram({ name, processes, env, questions }))
    }
    return measured
  } finally {
    await server.stop()
  }
}

async function copyCatalogue(dataDir: string, url: string): Promise<void> {
  const [from, to] = [await openSqlite(dataDir), await openPostgres(url)]
  await copyAll(from, to, () => {})
  await Promise.all([from.destroy(), to.destroy()])
}
