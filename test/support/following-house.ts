/** Dossiers that are followed, over real stores, a channel in memory and a clock that is moved by hand. */

import { onTestFinished } from 'vitest'
import { startFollowing } from '../../src/assistant/follow/start-following.ts'
import { think } from '../../src/assistant/think.ts'
import { emptyState, type State } from '../../src/conversation/state.ts'
import { createDelivery } from '../../src/delivery/delivery.ts'
import { connectDossiers, importedSender } from '../../src/dossiers/connect.ts'
import { judgeImport } from '../../src/dossiers/judge.ts'
import { loadDossierTables } from '../../src/dossiers/load.ts'
import { ownerChecks } from '../../src/dossiers/owner.ts'
import type { DossierRecord } from '../../src/dossiers/record.ts'
import { noSources } from '../../src/dossiers/sources-config.ts'
import { openSqliteStores } from '../../src/stores/sql/sqlite/open-sqlite-stores.ts'
import type { Stores } from '../../src/stores/stores.ts'
import { recordWith } from '../dossiers/support.ts'
import { memoryLog } from './memory-log.ts'
import { contentDir, realKnowledge, realMind, sampleBook } from './real-mind.ts'
import { type ScriptedChannel, scriptedChannel } from './scripted-channel.ts'
import { tempFolder } from './temp-folder.ts'

export const secret = 's'.repeat(32)
const tables = loadDossierTables(contentDir)

export type FollowingHouseOptions = {
  readonly stores?: Stores
  readonly channel?: ScriptedChannel
  /** When it begins; default 10:00 on 22/11/2026 in Vietnam. */
  readonly at?: string
}

export async function followingHouse(options: FollowingHouseOptions = {}) {
  const stores = options.stores ?? (await openSqliteStores(tempFolder()))
  let time = Date.parse(options.at ?? '2026-11-22T10:00:00+07:00')
  const clock = () => new Date(time)
  const channel = options.channel ?? scriptedChannel()
  const channels = new Map([[channel.id, channel]])
  const log = memoryLog()
  const book = await sampleBook()
  let asked: DossierRecord | null = null
  const remote = { ...book, id: 'remote', find: async () => asked }
  const dossiers = connectDossiers({
    ...{ sources: noSources, statuses: tables.statuses, store: stores.dossiers, book: remote },
    ...{ secret, clock },
  })
  const delivery = createDelivery({ stores, channels, clock, random: () => 0, log, sweepMs: 50 })
  const following = startFollowing({
    ...{ stores, channels, knowledge: realKnowledge, tables, clock, log, secret },
    ...{ sources: dossiers.sources, tellers: dossiers.tellers },
    ...{ find: { timeoutMs: 1000 }, replied: delivery.wake, sweepMs: 20, roundMs: 20 },
  })
  onTestFinished(async () => {
    await following.stop()
    await delivery.stop()
    if (!options.stores) await stores.close()
  })
  const states = new Map<string, State>()
  let stored = 0
  return {
    stores,
    channel,
    log,
    following,
    clock,
    /** Moves the clock. */
    pass(minutes: number) {
      time += minutes * 60_000
    },
    /** What the source that has to be asked answers from now on. */
    answer(record: DossierRecord | null) {
      asked = record
    },
    /** Stores a dossier as an import does. */
    async store(changes: Partial<DossierRecord>) {
      stored += 1
      const asOf = new Date(time + stored).toISOString()
      const record = recordWith({ ...changes, sourceId: importedSender, statusText: '', asOf })
      const owner = ownerChecks({ phone: '0912345678' }, record.code, secret)
      const entry = {
        code: record.code,
        hash: JSON.stringify(record),
        event: { kind: 'import', at: null, status: record.status, department: null } as const,
        told: { record, owner, mayReplace: true },
      }
      const batch = { sender: importedSender, receivedAt: record.asOf, entries: [entry] }
      await stores.dossiers.take(batch, judgeImport)
      following.changed()
    },
    /** A turn of talk in a conversation, kept by nobody. */
    async say(user: string, ...texts: readonly string[]) {
      let said = ''
      for (const text of texts) {
        const thinking = {
          ...{ mind: realMind, dossiers: dossiers.sources, details: async () => null },
          ...{ walks: stores.walks, clock, log },
          ...(following.desk ? { follows: following.desk } : {}),
        }
        const message = { kind: 'text', text } as const
        const turn = await think(thinking, states.get(user) ?? emptyState, message, { user })
        states.set(user, turn.state)
        said = turn.replies.map((reply) => reply.text).join('\n')
      }
      return said
    },
  }
}
