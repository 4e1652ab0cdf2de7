/** What the killed process and the one that looks afterwards share. */

import type { FollowingParts } from '../../../src/assistant/follow/start-following.ts'
import { importedSender } from '../../../src/dossiers/connect.ts'
import { judgeImport } from '../../../src/dossiers/judge.ts'
import { loadDossierTables } from '../../../src/dossiers/load.ts'
import type { DossierRecord } from '../../../src/dossiers/record.ts'
import { loadKnowledge } from '../../../src/knowledge/load.ts'
import type { Stores } from '../../../src/stores/stores.ts'
import { recordWith } from '../../dossiers/support.ts'

export const secret = 's'.repeat(32)

export function codeAt(index: number): string {
  return `H99.01-261109-${1000 + index}`
}

const log = { debug() {}, info() {}, warn() {}, error() {} }

/** Following over these stores, with nobody to send to. */
export function followingParts(stores: Stores): FollowingParts {
  return {
    ...{ stores, log, secret, clock: () => new Date() },
    tables: loadDossierTables('content'),
    knowledge: loadKnowledge({ contentDir: 'content', intentsDir: 'intents' }),
    ...{ sources: [], tellers: [importedSender], find: { timeoutMs: 1000 } },
    ...{ channels: new Map(), replied: () => {}, sweepMs: 20 },
  }
}

/** Every dossier gets the status, in one batch. */
export async function changeDossiers(
  stores: Stores,
  count: number,
  status: DossierRecord['status'],
): Promise<void> {
  const asOf = new Date().toISOString()
  const entries = Array.from({ length: count }, (_, index) => {
    const code = codeAt(index)
    const record = recordWith({
      ...{ code, otherCodes: [], status, statusText: `${status}` },
      ...{ sourceId: importedSender, asOf },
    })
    const event = { kind: 'import', at: null, status, department: null } as const
    const told = { record, owner: { idNumber: null, phone: null }, mayReplace: true }
    return { code, hash: `${code} ${status}`, event, told }
  })
  const batch = { sender: importedSender, receivedAt: asOf, entries, keepHistory: false }
  await stores.dossiers.take(batch, judgeImport)
}
