/** The mind of the configured content, for the command line: the same parts the server puts together. */

import { join } from 'node:path'
import type { Thinking } from '../src/assistant/think.ts'
import { loadConfig } from '../src/config.ts'
import { createMind } from '../src/conversation/create-mind.ts'
import { openBook } from '../src/dossiers/book/book.ts'
import { loadDossierTables } from '../src/dossiers/load.ts'
import { withListings } from '../src/knowledge/catalogue.ts'
import { loadKnowledge } from '../src/knowledge/load.ts'
import { openSqliteCatalogue } from '../src/stores/sql/sqlite/open-sqlite-catalogue.ts'
import { openSqliteWalks } from '../src/stores/sql/sqlite/open-sqlite-walks.ts'

const silent = () => {}
const log = { debug: silent, info: silent, warn: silent, error: silent }

/** The mind and its dossier sources; `now` (YYYY-MM-DD) fixes the clock at noon of that day in Vietnam. */
export async function openMind(now: string | undefined): Promise<Thinking> {
  const config = loadConfig(process.env)
  const { statuses } = loadDossierTables(config.contentDir)
  const catalogue = await openSqliteCatalogue(config.dataDir)
  const samples = join(config.contentDir, 'dossiers/samples.json')
  return {
    mind: createMind(withListings(loadKnowledge(config), await catalogue.listings()), statuses),
    dossiers: [
      await openBook(join(config.dataDir, 'dossiers.json'), { samples, name: 'sổ hồ sơ' }),
    ],
    details: (code) => catalogue.details(code),
    walks: await openSqliteWalks(config.dataDir),
    clock: () => (now === undefined ? new Date() : new Date(`${now}T12:00:00+07:00`)),
    log,
  }
}
