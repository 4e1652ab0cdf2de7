import { expect, it, onTestFinished } from 'vitest'
import { purgeIdle } from '../../src/assistant/retention.ts'
import { openSqliteStore } from '../../src/stores/sql/sqlite/open-sqlite-store.ts'
import { memoryLog } from '../support/memory-log.ts'
import { tempFolder } from '../support/temp-folder.ts'

it('removes words older than the days set and logs only how many', async () => {
  const { store, log } = await withConversations()
  await purgeIdle({ store, days: 30, clock: () => new Date('2026-11-30T00:00:00.000Z'), log })
  expect(await store.messagesAfter('old', 0, 10)).toEqual([])
  expect(await store.messagesAfter('new', 0, 10)).toHaveLength(1)
  expect(log.lines).toEqual([{ level: 'info', event: 'words-purged', messages: 1 }])
})

it('logs a failure instead of throwing it', async () => {
  const { store, log } = await withConversations()
  await store.close()
  await purgeIdle({ store, days: 30, clock: () => new Date(), log })
  expect(log.lines).toMatchObject([{ level: 'error', event: 'purge-failed' }])
})

async function withConversations() {
  const store = await openSqliteStore(tempFolder())
  onTestFinished(() => store.close())
  const rest = {
    channel: 'web',
    tokenHash: 'h',
    greeting: [{ kind: 'text', text: 'chào' }] as const,
  }
  await store.create({ id: 'old', at: '2026-10-30T23:00:00.000Z', ...rest })
  await store.create({ id: 'new', at: '2026-10-31T01:00:00.000Z', ...rest })
  return { store, log: memoryLog() }
}
