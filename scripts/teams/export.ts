/** `npm run teams -- export`: every team with its code and link as a table. */

import { writeFile } from 'node:fs/promises'
import { teamSheet } from '../../src/sharing/team-sheet.ts'
import { csvOf, xlsxOf } from '../../src/sheets/write-sheet.ts'
import { withTeams } from './with-teams.ts'

/** Writes the file and returns the exit code. */
export async function exportTeams(path: string, url: string | null): Promise<number> {
  return withTeams(url, async ({ store, publicUrl }) => {
    const teams = (await store.all()).filter(({ removedOn }) => removedOn === null)
    const sheet = teamSheet(teams, publicUrl)
    await writeFile(
      path,
      path.toLowerCase().endsWith('.csv') ? csvOf(sheet.rows) : await xlsxOf([sheet]),
    )
    console.log(`${path}: ${teams.length} teams`)
    return 0
  })
}
