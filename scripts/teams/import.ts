/** `npm run teams -- import`: takes a list of teams in and tells what came of it. */

import { randomInt } from 'node:crypto'
import { basename } from 'node:path'
import { loadConfig } from '../../src/config.ts'
import { nowAt } from '../../src/conversation/now.ts'
import { importTeams } from '../../src/sharing/import/import-teams.ts'
import { loadTeamColumns } from '../../src/sharing/import/load-columns.ts'
import { createSettleCommune } from '../../src/sharing/import/settle-commune.ts'
import { openStores } from '../../src/stores/sql/open-stores.ts'
import { showProgress } from '../progress.ts'
import { describeImport, describeRejected, describeWarnings } from './tell-import.ts'

export type ImportOptions = {
  readonly province: string | null
  readonly complete: boolean
  /** ISO date; absent = today. */
  readonly today: string | undefined
}

/** Imports a file and returns the exit code. */
export async function importFile(file: string, options: ImportOptions): Promise<number> {
  const config = loadConfig(process.env)
  const columns = loadTeamColumns(config.contentDir)
  const { teams, units, close } = await openStores(config)
  try {
    const list = await units.units()
    if (list.communes.size === 0) console.error(noUnits)
    const imported = await importTeams(file, teams, {
      ...options,
      columns,
      today: options.today ?? nowAt(new Date()).today,
      settle: createSettleCommune(list),
      pick: (count) => randomInt(count),
      onProgress: showProgress('teams'),
    })
    console.log(describeImport(basename(file), imported))
    if (imported.warnings.length > 0) console.error(describeWarnings(imported))
    if (imported.rejected.length > 0) console.error(describeRejected(imported))
    if (options.complete && imported.rejected.length > 0) console.error(noneRemoved)
    return imported.rejected.length > 0 ? 1 : 0
  } finally {
    await close()
  }
}

const noUnits =
  'The list of communes is not imported (npm run import -- units FILE): names stay as they are written.'
const noneRemoved = 'Rows were rejected, so --complete took no team off the list.'
