/** A process that changes followed dossiers and tells of it until it is killed: `node … FOLDER DOSSIERS`. */

import { setTimeout as pause } from 'node:timers/promises'
import { startFollowing } from '../../../src/assistant/follow/start-following.ts'
import type { DossierRecord } from '../../../src/dossiers/record.ts'
import { openSqliteStores } from '../../../src/stores/sql/sqlite/open-sqlite-stores.ts'
import { changeDossiers, followingParts } from './changes.ts'

const [folder = '', count = '0'] = process.argv.slice(2)
const statuses: readonly DossierRecord['status'][] = [2, 4, 5, 4, 9]

const stores = await openSqliteStores(folder)
const following = startFollowing(followingParts(stores))
for (let round = 0; ; round++) {
  const status = statuses[round % statuses.length] ?? 4
  await changeDossiers(stores, Number(count), status)
  following.changed()
  process.stdout.write('.')
  // Changes come in moments of their own, else they would leave no time to tell of them.
  await pause(7)
}
