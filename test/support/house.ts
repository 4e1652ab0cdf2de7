/** A whole server over real HTTP and a real file, with a fake mind; torn down after the test. */

import { Writable } from 'node:stream'
import { onTestFinished } from 'vitest'
import { createAssistant } from '../../src/assistant/assistant.ts'
import { createJudge } from '../../src/assistant/feedback.ts'
import { createPrintSheet, type SheetParts } from '../../src/assistant/print-sheet.ts'
import { createSite } from '../../src/assistant/site.ts'
import type { Starts } from '../../src/assistant/starts.ts'
import type { Config } from '../../src/config.ts'
import type { Mind } from '../../src/conversation/mind.ts'
import type { DossierSource } from '../../src/dossiers/source.ts'
import { type AppParts, createApp } from '../../src/server/app.ts'
import { type Listening, listen } from '../../src/server/listen.ts'
import { createLog } from '../../src/server/log.ts'
import type { Press } from '../../src/sharing/posters/press.ts'
import type { ConversationStore } from '../../src/stores/conversation-store.ts'
import type { FeedbackStore } from '../../src/stores/feedback-store.ts'
import { openSqliteStores } from '../../src/stores/sql/sqlite/open-sqlite-stores.ts'
import { createFakeMind } from './fake-mind.ts'
import { createMemoryWalks } from './memory-walks.ts'
import { serverPhrases } from './server-phrases.ts'
import { tempFolder } from './temp-folder.ts'

export type HouseOptions = Partial<
  Pick<
    AppParts,
    'suggest' | 'webRoot' | 'ready' | 'heartbeatMs' | 'receiver' | 'share' | 'pictures' | 'report'
  >
> & {
  readonly mind?: Mind
  readonly details?: SheetParts['details']
  readonly dossiers?: readonly DossierSource[]
  readonly designPage?: boolean
  readonly publicUrl?: string
  readonly starts?: Starts
  readonly clock?: () => Date
  readonly press?: Press
  readonly rate?: Partial<Config['rate']>
  readonly trustProxy?: Config['trustProxy']
  readonly embedOrigins?: Config['embedOrigins']
  readonly wrap?: (store: ConversationStore) => ConversationStore
}

export type House = {
  readonly url: string
  readonly store: ConversationStore
  readonly feedback: FeedbackStore
  readonly stopping: AbortController
  readonly listening: Listening
  /** Everything logged so far, as it was written. */
  log(): string
}

const plentiful: Config['rate'] = { messagesPerMinute: 1000, conversationsPer10Minutes: 1000 }

export async function openHouse(options: HouseOptions = {}): Promise<House> {
  const stores = await openSqliteStores(tempFolder())
  const { conversations, feedback } = stores
  const store = options.wrap?.(conversations) ?? conversations
  const lines: string[] = []
  const log = createLog('debug', keepIn(lines))
  const stopping = new AbortController()
  const parts = {
    mind: options.mind ?? createFakeMind(),
    details: options.details ?? (async () => null),
    clock: options.clock ?? (() => new Date('2026-11-22T03:00:00.000Z')),
  }
  const assistant = createAssistant({
    ...parts,
    store,
    log,
    dossiers: options.dossiers ?? [],
    walks: createMemoryWalks(),
    ...(options.starts ? { starts: options.starts } : {}),
    ids: () => crypto.randomUUID(),
  })
  const app = createApp({
    assistant,
    suggest: options.suggest ?? (() => []),
    judge: createJudge({ store, feedback, clock: parts.clock }),
    verdicts: feedback.verdicts,
    printSheet: createPrintSheet(parts),
    site: {
      site: createSite({
        ...parts,
        dossiers: options.dossiers ?? [],
        walks: createMemoryWalks(),
        log,
        ids: () => crypto.randomUUID(),
      }),
      retentionDays: 30,
      designPage: options.designPage ?? true,
    },
    publicUrl: () => options.publicUrl ?? listening.url,
    log,
    config: {
      trustProxy: options.trustProxy ?? false,
      embedOrigins: options.embedOrigins ?? [],
      rate: { ...plentiful, ...options.rate },
    },
    phrases: serverPhrases(),
    maxText: 2000,
    webRoot: options.webRoot ?? '/nowhere',
    ready: options.ready ?? (async () => true),
    stopping: stopping.signal,
    ...(options.pictures ? { pictures: options.pictures } : {}),
    ...(options.receiver ? { receiver: options.receiver } : {}),
    ...(options.share ? { share: options.share } : {}),
    ...(options.press ? { press: options.press } : {}),
    ...(options.report ? { report: options.report } : {}),
    ...(options.heartbeatMs === undefined ? {} : { heartbeatMs: options.heartbeatMs }),
  })
  const listening = await listen(app, { host: '127.0.0.1', port: 0 })
  onTestFinished(async () => {
    stopping.abort()
    await listening.close(1000)
    await stores.close()
  })
  return { url: listening.url, store, feedback, stopping, listening, log: () => lines.join('') }
}

function keepIn(lines: string[]): Writable {
  return new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk))
      done()
    },
  })
}
