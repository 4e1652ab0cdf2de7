/** `npm run dossiers`: takes lists of dossiers in, and reports on those there are. */

import { stat } from 'node:fs/promises'
import { readMoment } from '../src/dossiers/moment.ts'
import { type Grouping, groupings } from '../src/dossiers/statistics/report.ts'
import { dayOption, runCommand, UsageError } from './command.ts'
import { type Into, importFile } from './dossiers/import.ts'
import { reportDossiers } from './dossiers/statistics.ts'

const usage = `npm run dossiers -- import FILE.xlsx|csv|json [--into book|database] [--as-of MOMENT]
takes a list of dossiers. The first row names the columns (Mã hồ sơ, Trạng thái, Ngày hẹn trả …; the
names known stand in content/dossiers/columns.yaml). Numbers 1-10 in the status column are those of
the national list. A row that is wrong is reported with its number and stops no other. Repeat it as
often as you like: what did not change is left alone, what the program knows better is kept.
  --into   book: the file dossiers.json in DATA_DIR; database: the database in DATA_DIR.
           Default: the book while it stays within 5,000 dossiers and the database has none.
  --as-of  when the data were true, like "2026-11-22 17:00" (default: when FILE was last written)

npm run dossiers -- report --from DAY --to DAY [--by agency|field|month] [--out FILE.xlsx|csv|html]
counts the dossiers of the database and the book as the one-stop desk reports them: received (in
person, online, by post, carried over), solved early, on time or late, still open.
  --by     rows of the table (default: agency)
  --out    writes the table, as .html with charts; without it only the totals are printed
exit code 0 done, 1 something was rejected or failed, 2 usage`

/** Files this process creates are not for other users of the machine. */
const ownerOnly = 0o077

const text = { type: 'string' } as const

await runCommand({
  usage,
  options: { into: text, 'as-of': text, from: text, to: text, by: text, out: text },
  async run({ values, positionals }) {
    process.umask(ownerOnly)
    const [command, file, ...more] = positionals
    if (command === 'report' && file === undefined) {
      const period = { from: needed('from', values.from), to: needed('to', values.to) }
      if (period.to < period.from) throw new UsageError('--to: expected a day not before --from')
      return reportDossiers({ period, by: byOption(values.by), out: outOption(values.out) })
    }
    if (command !== 'import' || file === undefined || more.length > 0) {
      throw new UsageError('expected import and one FILE, or report')
    }
    const into = intoOption(values.into)
    return importFile(file, { into, asOf: await asOfOption(values['as-of'], file) })
  },
})

function needed(name: string, value: string | undefined): string {
  const day = dayOption(name, value)
  if (day !== undefined) return day
  throw new UsageError(`--${name}: expected a day like 2026-11-22, got nothing`)
}

function byOption(value: string | undefined): Grouping {
  const found = groupings.find((one) => one === (value ?? 'agency'))
  if (found) return found
  throw new UsageError(`--by: expected one of ${groupings.join(', ')}, got ${value}`)
}

function outOption(value: string | undefined): string | null {
  if (value === undefined) return null
  if (/\.(?:xlsx|csv|html)$/.test(value)) return value
  throw new UsageError(`--out: expected a file ending in .xlsx, .csv or .html, got ${value}`)
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
