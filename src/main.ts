/** Builds everything, starts, stops: the only file that knows every room. */

import { existsSync, statSync } from 'node:fs'
import { flushCompileCache } from 'node:module'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { createAssistant } from './assistant/assistant.ts'
import { describeError, type Log } from './assistant/log.ts'
import { createPrintSheet } from './assistant/print-sheet.ts'
import { startRetention } from './assistant/retention.ts'
import { type Config, loadConfig } from './config.ts'
import { createMind } from './conversation/create-mind.ts'
import { openBook } from './dossiers/book/book.ts'
import { loadDossierTables } from './dossiers/load.ts'
import { AppError } from './errors.ts'
import { withListings } from './knowledge/catalogue.ts'
import type { Knowledge } from './knowledge/knowledge.ts'
import { loadKnowledge } from './knowledge/load.ts'
import { createApp } from './server/app.ts'
import { type Listening, listen } from './server/listen.ts'
import { createLog } from './server/log.ts'
import type { ConversationStore } from './stores/conversation-store.ts'
import { openSqliteCatalogue } from './stores/sql/sqlite/open-sqlite-catalogue.ts'
import { openSqliteStore } from './stores/sql/sqlite/open-sqlite-store.ts'
import { openSqliteWalks } from './stores/sql/sqlite/open-sqlite-walks.ts'

const usage = `Cách dùng: npm start
Chạy máy chủ Hỏi Một Cửa. Cấu hình bằng biến môi trường hoặc tệp .env, xem .env.example.
`

/** Longest wait for running requests when stopping, in milliseconds. */
const grace = 10_000

/** Files this process creates are not for other users of the machine. */
const ownerOnly = 0o077

const clock = () => new Date()

async function main(): Promise<void> {
  if (wantsHelp()) {
    process.stdout.write(usage)
    return
  }
  process.umask(ownerOnly)
  if (existsSync('.env')) process.loadEnvFile('.env')
  const config = loadConfig(process.env)
  const log = createLog(config.logLevel)
  logSurprises(log)
  const { knowledge: curated, statuses } = readContent(config)
  const store = await openSqliteStore(config.dataDir)
  const catalogue = await openSqliteCatalogue(config.dataDir)
  const walks = await openSqliteWalks(config.dataDir)
  const knowledge = withListings(curated, await catalogue.listings())
  const stopping = new AbortController()
  const mind = createMind(knowledge, statuses)
  const details = (code: string) => catalogue.details(code)
  const app = createApp({
    assistant: createAssistant({
      store,
      mind,
      dossiers: [await openDossierBook(config, knowledge)],
      details,
      walks,
      clock,
      ids: () => crypto.randomUUID(),
      log,
    }),
    printSheet: createPrintSheet({ mind, details, clock }),
    publicUrl: () => config.publicUrl ?? listening.url,
    config,
    phrases: knowledge.phrases,
    maxText: knowledge.settings.maxText,
    log,
    webRoot: resolve(import.meta.dirname, '../dist/web'),
    ready: () => isReachable(store),
    stopping: stopping.signal,
  })
  const listening = await listen(app, config)
  const stopRetention = startRetention({ store, days: config.retentionDays, clock, log })
  stopOnSignal({ stopping, listening, stores: [store, catalogue, walks], stopRetention, log })
  // Building the index leaves much behind; npm start exposes the collector so that it goes back to the system.
  globalThis.gc?.()
  flushCompileCache()
  process.stdout.write(`${knowledge.phrases.say('server.running', { url: listening.url })}\n`)
}

/** Content is read once, at the start; the mind over it keeps its index in memory. */
function readContent(config: Config) {
  requireFolder('CONTENT_DIR', config.contentDir)
  requireFolder('INTENTS_DIR', config.intentsDir)
  const knowledge = loadKnowledge(config)
  const { statuses } = loadDossierTables(config.contentDir)
  return { knowledge, statuses }
}

function requireFolder(setting: string, path: string): void {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) return
  const message =
    `[main] read ${setting}: expected a folder, got none at ${resolve(path)}. ` +
    `Start in the folder of the program, or set ${setting}.`
  throw new AppError('folder-missing', message)
}

function openDossierBook({ dataDir, contentDir }: Config, { phrases }: Knowledge) {
  const samples = join(contentDir, 'dossiers/samples.json')
  return openBook(join(dataDir, 'dossiers.json'), { samples, name: phrases.say('server.book') })
}

async function isReachable(store: ConversationStore): Promise<boolean> {
  await store.find('readiness')
  return true
}

type Closable = { close(): Promise<void> }

type Running = {
  readonly stopping: AbortController
  readonly listening: Listening
  readonly stores: readonly Closable[]
  readonly stopRetention: () => void
  readonly log: Log
}

/** The first signal stops in good order, a second one at once. */
function stopOnSignal(running: Running): void {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      if (running.stopping.signal.aborted) process.exit(1)
      void stop(running, signal)
    })
  }
}

async function stop(running: Running, signal: string): Promise<void> {
  const { stopping, listening, stores, stopRetention, log } = running
  log.info({ signal }, 'stopping')
  stopping.abort()
  stopRetention()
  await listening.close(grace)
  for (const store of stores) await store.close()
  log.info({}, 'stopped')
  process.exit(0)
}

/** What nobody caught: logged without its message, then the process ends and whoever watches it starts it anew. */
function logSurprises(log: Log): void {
  process.on('uncaughtException', (error) => {
    log.error(describeError(error), 'uncaught')
    process.exit(1)
  })
}

function wantsHelp(): boolean {
  try {
    return parseArgs({ options: { help: { type: 'boolean', short: 'h' } } }).values.help ?? false
  } catch {
    process.stderr.write(usage)
    process.exit(2)
  }
}

/** One clear message, without a stack: the person who started it reads this. */
function explain(error: unknown): string {
  if (error instanceof Error) return error.message
  return String(error)
}

await main().catch((error: unknown) => {
  process.stderr.write(`Không khởi động được Hỏi Một Cửa.\n${explain(error)}\n`)
  process.exit(1)
})
