/** `npm run import`: takes the national list of procedures into the store. */

import { basename } from 'node:path'
import { loadConfig } from '../src/config.ts'
import { openStores } from '../src/stores/sql/open-stores.ts'
import { dayOption, runCommand, UsageError } from './command.ts'
import { importFile } from './import/import-file.ts'
import { fileSize } from './import/read-lines.ts'
import { describeImport, describeRejected } from './import/report.ts'

const usage = `npm run import -- FILE[.gz] [--now YYYY-MM-DD]
takes national-procedures.jsonl or national-index.jsonl (plain or gzip) into DATA_DIR, or into
DATABASE_URL where it is set. Repeat it as often as you like: what did not change is left alone, what was interrupted goes on.
exit code 0 done, 1 something was rejected or failed, 2 usage`

/** Files this process creates are not for other users of the machine. */
const ownerOnly = 0o077

await runCommand({
  usage,
  options: { now: { type: 'string' } },
  async run({ values, positionals }) {
    const [file, ...more] = positionals
    if (file === undefined || more.length > 0) throw new UsageError('expected one FILE')
    const now = dayOption('now', values.now)
    fileSize(file)
    process.umask(ownerOnly)
    const stores = await openStores(loadConfig(process.env))
    const store = stores.catalogue
    try {
      const at = now === undefined ? new Date().toISOString() : `${now}T00:00:00.000Z`
      const imported = await importFile(store, file, { at, onProgress: showProgress })
      console.log(describeImport(basename(file), imported, await store.counts()))
      if (imported.rejected.length === 0) return 0
      console.error(describeRejected(imported.rejected))
      return 1
    } finally {
      await stores.close()
    }
  },
})

/** One line that is written over, only where somebody watches. */
function showProgress(share: number): void {
  if (!process.stderr.isTTY) return
  const percent = `${Math.round(share * 100)} %`.padStart(5)
  process.stderr.write(share < 1 ? `\rreading ${percent}` : '\r\x1b[K')
}
