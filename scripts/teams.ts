/** `npm run teams`: the community digital teams that share links and QR codes. */

import { dayOption, runCommand, UsageError } from './command.ts'
import { exportTeams } from './teams/export.ts'
import { importFile } from './teams/import.ts'
import { listTeams } from './teams/list.ts'
import { removeTeam } from './teams/remove.ts'

const usage = `npm run teams -- import FILE.xlsx|csv [--province NAME] [--complete]
takes a list of teams (tổ công nghệ số cộng đồng). The row of headers names the columns: Tỉnh, Xã,
Thôn, Tổ, Tổ trưởng, Liên hệ, Mã tổ (the names known stand in content/sharing/columns.yaml). Each team
gets a code for good; the same file again changes nothing. A cell left empty by merging takes what stands
above it. Communes are brought up to date by the imported list of units. A row that is wrong is reported
with its number and stops no other. Lead and contact are those the team gives out in public.
  --province  the province, for a list that names none
  --complete  the list holds all teams: those it does not name are taken off; their links live on
npm run teams -- list [WORDS]           prints the teams, or those whose line has all the words
npm run teams -- export FILE.xlsx|csv   writes the teams with code and link; import takes it back
npm run teams -- remove CODE            takes a team off the list; its links live on
  --url       where the public finds the server, for links (default: PUBLIC_URL)
  --now       the day it is done, like 2026-11-23 (default: today)
exit code 0 done, 1 something was rejected or failed, 2 usage`

/** Files this process creates are not for other users of the machine. */
const ownerOnly = 0o077

const text = { type: 'string' } as const

await runCommand({
  usage,
  options: { province: text, url: text, now: text, complete: { type: 'boolean' } },
  async run({ values, positionals }) {
    process.umask(ownerOnly)
    const [command, ...words] = positionals
    const today = dayOption('now', values.now)
    const url = urlOption(values.url)
    switch (command) {
      case 'import':
        return importFile(only(words, 'one FILE'), {
          province: values.province?.normalize('NFC') ?? null,
          complete: values.complete ?? false,
          today,
        })
      case 'list':
        return listTeams(words, url)
      case 'export':
        return exportTeams(sheetFile(only(words, 'one FILE')), url)
      case 'remove':
        return removeTeam(only(words, 'one CODE'), today)
      default:
        throw new UsageError('expected import, list, export or remove')
    }
  },
})

function only(words: readonly string[], what: string): string {
  const [word, ...more] = words
  if (word !== undefined && more.length === 0) return word
  throw new UsageError(`expected ${what}, got ${words.length}`)
}

function sheetFile(path: string): string {
  if (/\.(?:xlsx|csv)$/i.test(path)) return path
  throw new UsageError(`export: expected a file ending in .xlsx or .csv, got ${path}`)
}

function urlOption(value: string | undefined): string | null {
  if (value === undefined || /^https?:\/\/[^\s/]+$/.test(value)) return value ?? null
  throw new UsageError(`--url: expected an address like https://example.vn, got ${value}`)
}
