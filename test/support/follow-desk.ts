/** A desk at which dossiers are followed, over a real store, and nobody to announce anything. */

import { onTestFinished } from 'vitest'
import { createFollowDesk, type FollowDeskParts } from '../../src/assistant/follow/follow-desk.ts'
import { loadDossierTables } from '../../src/dossiers/load.ts'
import { openSqliteStores } from '../../src/stores/sql/sqlite/open-sqlite-stores.ts'
import { contentDir } from './real-mind.ts'
import { tempFolder } from './temp-folder.ts'

const { statuses, views } = loadDossierTables(contentDir)

/** The desk of an assistant whose only source has to be asked. */
export async function followDesk(clock: () => Date, parts: Partial<FollowDeskParts> = {}) {
  const stores = await openSqliteStores(tempFolder())
  onTestFinished(() => stores.close())
  return createFollowDesk({
    ...{ followers: stores.followers, rules: views.follow, statuses, secret: 's'.repeat(32) },
    ...{ tellers: [], announce: async () => {}, clock },
    ...parts,
  })
}
