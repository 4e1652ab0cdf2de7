/** `npm run dossiers`: takes a list of dossiers into the embedded book or the database. */

import { stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { loadConfig } from '../src/config.ts'
import { importedSender } from '../src/dossiers/connect.ts'
import { bookTarget } from '../src/dossiers/import/book-target.ts'
import { type ImportTarget, importSheet } from '../src/dossiers/import/import-sheet.ts'
import { storeTarget } from '../src/dossiers/import/store-target.ts'
import { loadDossierTables } from '../src/dossiers/load.ts'
import { readMoment } from '../src/dossiers/moment.ts'
import { openSqliteDossiers } from '../src/stores/sql/sqlite/open-sqlite-dossiers.ts'
import { runCommand, UsageError } from './command.ts'
import { describeImport, describeRejected } from './dossiers/report.ts'

const usage = `npm run dossiers -- import FILE.xlsx|csv|json [--into book|database] [--as-of MOMENT]
takes a list of dossiers. The first row names the columns (Mã hồ sơ, Trạng thái, Ngày hẹn trả …; the
names known stand in content/dossiers/columns.yaml). Numbers 1-10 in the status column are those of
the national list. A row that is wrong is reported with its number and stops no other. Repeat it as
often as you like: what did not change is left alone, what the program knows better is kept.
  --into   book: the file dossiers.json in DATA_DIR; database: the database in DATA_DIR.
           Default: the book while it stays within 5,000 dossiers and the database has none.
  --as-of  when the data were true, like "2026-11-22 17:00" (default: when FILE was last written)
exit code 0 done, 1 something was rejected or failed, 2 usage`

/** Files this process creates are not for other users of the machine. */
const ownerOnly = 0o077

await runCommand({
  usage,
  options: { into: { type: 'string' }, 'as-of': { type: 'string' } },
  async run({ values, positionals }) {
    const [command, file, ...more] = positionals
    if (command !== 'import' || file === undefined || more.length > 0) {
      throw new UsageError('expected import and one FILE')
    }
    const into = intoOption(values.into)
    const asOf = await asOfOption(values['as-of'], file)
    process.umask(ownerOnly)
    return importFile(file, { into, asOf })
  },
})

type Into = 'book' | 'database' | undefined

async function importFile(file: string, { into, asOf }: { into: Into; asOf: string }) {
  const config = loadConfig(process.env)
  const tables = loadDossierTables(config.contentDir)
  const store = await openSqliteDossiers(config.dataDir)
  try {
    let place = 'book'
    const database = async () => {
      place = 'database'
      const secret = config.dossierSecret ?? undefined
      return storeTarget({ store, sender: importedSender, secret, clock: () => new Date() })
    }
    const path = join(config.dataDir, 'dossiers.json')
    const hasDatabase = into === undefined && (await store.count()) > 0
    const target: ImportTarget =
      into === 'database' || hasDatabase
        ? await database()
        : await bookTarget({ path, instead: database })
    const options = { ...tables, sourceId: importedSender, asOf, onProgress: showProgress }
    const imported = await importSheet(file, target, options)
    console.log(describeImport(basename(file), imported, place))
    if (imported.rejectedCount === 0) return 0
    console.error(describeRejected(imported))
    return 1
  } finally {
    await store.close()
  }
}

function intoOption(value: string | undefined): Into {
  if (value === undefined || value === 'book' || value === 'database') return value
  throw new UsageError(`--into: expected book or database, got ${value}`)
}

async function asOfOption(value: string | undefined, file: string): Promise<string> {
  if (value === undefined) {
    const written = await stat(file).catch(() => null)
    return (written?.mtime ?? new Date()).toISOString()
  }
  const moment = readMoment(value)
  if (moment) return moment
  throw new UsageError(`--as-of: expected a moment like "2026-11-22 17:00", got ${value}`)
}

/** One line that is written over, only where somebody watches. */
function showProgress(share: number): void {
  if (!process.stderr.isTTY) return
  const percent = `${Math.round(share * 100)} %`.padStart(5)
  process.stderr.write(share < 1 ? `\rreading ${percent}` : '\r\x1b[K')
}
