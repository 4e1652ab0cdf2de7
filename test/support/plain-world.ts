/** The real content as answers see it, without the index: answers are made from knowledge alone. */

import type { World } from '../../src/conversation/world.ts'
import { loadDossierTables } from '../../src/dossiers/load.ts'
import { loadKnowledge } from '../../src/knowledge/load.ts'

export const plainWorld: World = {
  knowledge: loadKnowledge({ contentDir: 'content', intentsDir: 'intents' }),
  places: { find: () => null, named: () => [] },
  provinces: () => null,
  statuses: loadDossierTables('content').statuses,
  get understanding(): never {
    throw new Error('expected an answer to need no understanding')
  },
}
