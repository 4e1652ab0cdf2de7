/** The mind of the configured content, for the command line: the same parts the server puts together. */

import { join } from 'node:path'
import type { Thinking } from '../src/assistant/think.ts'
import { loadConfig } from '../src/config.ts'
import { createMind } from '../src/conversation/create-mind.ts'
import { openBook } from '../src/dossiers/book/book.ts'
import { connectDossiers } from '../src/dossiers/connect.ts'
import { loadDossierTables } from '../src/dossiers/load.ts'
import { noSources } from '../src/dossiers/sources-config.ts'
import { withListings } from '../src/knowledge/catalogue.ts'
import { loadKnowledge } from '../src/knowledge/load.ts'
import { openStores } from '../src/stores/sql/open-stores.ts'

const silent = () => {}
const log = { debug: silent, info: silent, warn: silent, error: silent }

/** The mind and its dossier sources; `now` (YYYY-MM-DD) fixes the clock at noon of that day in Vietnam. */
export async function openMind(now: string | undefined): Promise<Thinking> {
  const config = loadConfig(process.env)
  const tables = loadDossierTables(config.contentDir)
  const { statuses } = tables
  const { catalogue, units, dossiers: store, walks } = await openStores(config)
  const samples = join(config.contentDir, 'dossiers/samples.json')
  const book = await openBook(join(config.dataDir, 'dossiers.json'), { samples, name: 'sổ hồ sơ' })
  const listed = withListings(loadKnowledge(config), await catalogue.listings())
  const knowledge = { ...listed, units: await units.units() }
  const clock = () => (now === undefined ? new Date() : new Date(`${now}T12:00:00+07:00`))
  const given = { sources: noSources, statuses, store, book, secret: undefined, clock }
  return {
    mind: createMind(knowledge, statuses, tables, config.publicUrl ?? undefined),
    dossiers: connectDossiers(given).sources,
    details: (code) => catalogue.details(code),
    walks,
    clock,
    log,
  }
}
