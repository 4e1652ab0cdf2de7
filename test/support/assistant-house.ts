import { onTestFinished } from 'vitest'
import { type Assistant, createAssistant } from '../../src/assistant/assistant.ts'
import type { Mind } from '../../src/conversation/mind.ts'
import type { DossierSource } from '../../src/dossiers/source.ts'
import type { ConversationStore } from '../../src/stores/conversation-store.ts'
import { openSqliteStore } from '../../src/stores/sql/sqlite/open-sqlite-store.ts'
import { createFakeMind } from './fake-mind.ts'
import { memoryLog } from './memory-log.ts'
import { createMemoryWalks } from './memory-walks.ts'
import { tempFolder } from './temp-folder.ts'

type HouseOptions = {
  readonly folder?: string
  readonly dossiers?: readonly DossierSource[]
  readonly mind?: Mind
  readonly wrap?: (store: ConversationStore) => ConversationStore
}

export async function house(options: HouseOptions = {}) {
  const opened = await openSqliteStore(options.folder ?? tempFolder())
  onTestFinished(() => opened.close())
  const store = options.wrap?.(opened) ?? opened
  const log = memoryLog()
  const assistant = createAssistant({
    store,
    log,
    mind: options.mind ?? createFakeMind(),
    dossiers: options.dossiers ?? [],
    details: async () => null,
    walks: createMemoryWalks(),
    clock: () => new Date('2026-11-22T03:00:00.000Z'),
    ids: () => crypto.randomUUID(),
  })
  return { assistant, store, log }
}

/** A store in which someone else always writes just before we do. */
export function alwaysMoving(store: ConversationStore): ConversationStore {
  return {
    ...store,
    record: (turn) => store.record({ ...turn, expectedSeq: turn.expectedSeq - 1 }),
  }
}

export function source(find: DossierSource['find']): DossierSource {
  return { id: 'test', name: 'Thử', owns: () => 'maybe', find }
}

export function say(assistant: Assistant, conversationId: string, eventId: string, text: string) {
  return assistant.receive({ conversationId, eventId, message: { kind: 'text', text } })
}

export function choose(
  assistant: Assistant,
  conversationId: string,
  eventId: string,
  choice: string,
) {
  return assistant.receive({ conversationId, eventId, message: { kind: 'choice', choice } })
}

export function textOf(numbered: { readonly reply: { readonly text: string } } | undefined) {
  return numbered?.reply.text
}
