/** `npm run report`: what came of sharing, and where people leave walkthroughs. */

import { writeFile } from 'node:fs/promises'
import { loadConfig } from '../src/config.ts'
import { nowAt } from '../src/conversation/now.ts'
import { teamSheets, walkGroupSheet, walkSheet } from '../src/insights/report-sheet.ts'
import { teamReport } from '../src/insights/team-report.ts'
import { walkGroups } from '../src/insights/walk-groups.ts'
import { walkReports } from '../src/insights/walk-report.ts'
import { type Period, parseWeek, weekBefore } from '../src/insights/week.ts'
import { withListings } from '../src/knowledge/catalogue.ts'
import { loadKnowledge } from '../src/knowledge/load.ts'
import { createPlaceBook } from '../src/sharing/place-book.ts'
import { type NamedSheet, xlsxOf } from '../src/sheets/write-sheet.ts'
import { openStores } from '../src/stores/sql/open-stores.ts'
import { runCommand, UsageError } from './command.ts'
import { printSheet } from './report/print-sheet.ts'

const usage = `npm run report -- teams|walks [--week WEEK] [--out FILE.xlsx]
  teams  opens, conversations, answers, walkthroughs … by commune, team and place, beside the week before
  walks  how many came to each step of a walkthrough, and where they left; then by commune and team
Numbers from 1 to 4 are not told ("ít hơn 5"), nor those they could be worked out from ("không nêu").
  --week  a day of the week, like 2026-11-23, or its number, like 2026-W48 (default: this week)
  --out   writes all tables as a spreadsheet; without it they are printed
exit code 0 done, 1 failed, 2 usage`

/** Files this process creates are not for other users of the machine. */
const ownerOnly = 0o077

const text = { type: 'string' } as const

await runCommand({
  usage,
  options: { week: text, out: text, now: text },
  async run({ values, positionals: [what, ...more] }) {
    process.umask(ownerOnly)
    if ((what !== 'teams' && what !== 'walks') || more.length > 0) {
      throw new UsageError('expected teams or walks')
    }
    const week = weekOption(values.week ?? values.now ?? nowAt(new Date()).today)
    const sheets = await sheetsOf(what, week)
    if (values.out === undefined) for (const sheet of sheets) printSheet(sheet)
    else await writeFile(outOption(values.out), await xlsxOf(sheets))
    return 0
  },
})

function weekOption(value: string): Period {
  const week = parseWeek(value)
  if (week) return week
  throw new UsageError(`--week: expected a day like 2026-11-23 or 2026-W48, got ${value}`)
}

function outOption(value: string): string {
  if (/\.xlsx$/i.test(value)) return value
  throw new UsageError(`--out: expected a file ending in .xlsx, got ${value}`)
}

async function sheetsOf(what: 'teams' | 'walks', week: Period): Promise<readonly NamedSheet[]> {
  const config = loadConfig(process.env)
  const { counts, teams, catalogue, close } = await openStores(config)
  try {
    const knowledge = withListings(loadKnowledge(config), await catalogue.listings())
    const now = await counts.sums(week)
    const { flows } = knowledge
    if (what === 'walks') {
      const groups = walkGroups(now, flows, await teams.all())
      return [walkSheet(walkReports(now, flows), week), walkGroupSheet(groups, week)]
    }
    const before = await counts.sums(weekBefore(week))
    const { title } = createPlaceBook(knowledge)
    return teamSheets(teamReport({ week, now, before, title, teams: await teams.all() }))
  } finally {
    await close()
  }
}
