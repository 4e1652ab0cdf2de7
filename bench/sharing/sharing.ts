/** `npm run bench -- sharing`: measures links and the import of teams, prints the report and writes it. */

import { mkdtempSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { xlsxOf } from '../../src/sheets/write-sheet.ts'
import { openStores } from '../../src/stores/sql/open-stores.ts'
import { startPostgres } from '../../test/support/postgres-server.ts'
import { keepReport } from '../keep-report.ts'
import { machineNow } from '../retrieval/report/machine.ts'
import { inTempFolder } from '../temp-folder.ts'
import { importSeconds, type Links, measureLinks } from './measure.ts'
import { reportOf } from './report.ts'

/** Teams of one province. */
const teams = 1452
const many = 50_000
const runs = 3

/** Runs the whole benchmark and writes lien-ket.md into `folder`. */
export async function benchSharing(folder: string): Promise<void> {
  const machine = machineNow(new Date())
  await inTempFolder(async (work) => {
    const [list, long] = [join(work, 'teams.xlsx'), join(work, 'teams-long.xlsx')]
    await writeTeams(list, teams)
    await writeTeams(long, many)
    const fresh = (name: string) => mkdtempSync(join(work, name))
    const dataDir = fresh('data-')
    const imports: number[] = [await importSeconds(list, dataDir)]
    while (imports.length < runs) imports.push(await importSeconds(list, fresh('again-')))
    const repeated = await importSeconds(list, dataDir)
    const longest = await importSeconds(long, fresh('long-'))
    const codes = await codesIn(dataDir)
    const links = [
      ...(await measureLinks({ name: 'SQLite', settings: { dataDir, databaseUrl: null }, codes })),
      ...(await onPostgres(dataDir, codes)),
    ]
    const report = reportOf({ machine, teams, many, imports, repeated, longest, links })
    keepReport(folder, 'lien-ket.md', report)
  })
}

async function onPostgres(dataDir: string, codes: readonly string[]): Promise<readonly Links[]> {
  const server = await startPostgres({ durable: true })
  try {
    const settings = { dataDir, databaseUrl: server.urlOf('postgres') }
    const [from, to] = [
      await openStores({ dataDir, databaseUrl: null }),
      await openStores(settings),
    ]
    const all = await from.teams.all()
    await to.teams.change(() => all)
    await Promise.all([from.close(), to.close()])
    return await measureLinks({ name: 'PostgreSQL', settings, codes })
  } finally {
    await server.stop()
  }
}

async function codesIn(dataDir: string): Promise<readonly string[]> {
  const stores = await openStores({ dataDir, databaseUrl: null })
  const all = await stores.teams.all()
  await stores.close()
  return all.map(({ code }) => code)
}

async function writeTeams(path: string, count: number): Promise<void> {
  const heads = ['STT', 'Tỉnh', 'Xã', 'Thôn', 'Tổ', 'Tổ trưởng', 'SĐT']
  const rows = Array.from({ length: count }, (_, n) => [
    ...[n + 1, 'Hà Nội', `Xã ${Math.floor(n / 12)}`, `Thôn ${n}`, `Tổ công nghệ số thôn ${n}`],
    ...['Nguyễn Văn An', `09${String(n).padStart(8, '0')}`],
  ])
  const sheet = { name: 'Tổ', rows: [heads, ...rows], bold: [0], widths: [] }
  writeFileSync(path, await xlsxOf([sheet]))
}
