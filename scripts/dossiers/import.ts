/** `npm run dossiers -- import`: takes a list of dossiers into the embedded book or the database. */

import { basename, join } from 'node:path'
import { loadConfig } from '../../src/config.ts'
import { importedSender } from '../../src/dossiers/connect.ts'
import { bookTarget } from '../../src/dossiers/import/book-target.ts'
import { type ImportTarget, importSheet } from '../../src/dossiers/import/import-sheet.ts'
import { storeTarget } from '../../src/dossiers/import/store-target.ts'
import { loadDossierTables } from '../../src/dossiers/load.ts'
import { dossierSecret } from '../../src/dossiers/own-secret.ts'
import { openStores } from '../../src/stores/sql/open-stores.ts'
import { describeImport, describeRejected } from './report.ts'

export type Into = 'book' | 'database' | undefined

/** Imports a file, tells what came of it, and returns the exit code. */
export async function importFile(file: string, { into, asOf }: { into: Into; asOf: string }) {
  const config = loadConfig(process.env)
  const tables = loadDossierTables(config.contentDir)
  const { dossiers: store, close } = await openStores(config)
  try {
    let place = 'book'
    const database = async () => {
      place = 'database'
      const secret = dossierSecret(config) ?? undefined
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
    await close()
  }
}

/** One line that is written over, only where somebody watches. */
function showProgress(share: number): void {
  if (!process.stderr.isTTY) return
  const percent = `${Math.round(share * 100)} %`.padStart(5)
  process.stderr.write(share < 1 ? `\rreading ${percent}` : '\r\x1b[K')
}
