/** Builds everything, starts, stops: the only file that knows every room. */

import { existsSync, statSync } from 'node:fs'
import { flushCompileCache } from 'node:module'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { createAssistant } from './assistant/assistant.ts'
import { createBoards } from './assistant/boards.ts'
import { createJudge } from './assistant/feedback.ts'
import { startFollowing } from './assistant/follow/start-following.ts'
import { createLookupRules } from './assistant/lookup-rules.ts'
import { createPictures, type Pictures } from './assistant/pictures.ts'
import { createPrintSheet } from './assistant/print-sheet.ts'
import { createReception } from './assistant/reception.ts'
import { startRetention } from './assistant/retention.ts'
import { createSite } from './assistant/site.ts'
import { createStarts, type Starts } from './assistant/starts.ts'
import { lookupTimeout, type Thinking } from './assistant/think.ts'
import { createTimeline } from './assistant/timeline.ts'
import type { Channel, ChannelId } from './channels/channel.ts'
import { connectChannels } from './channels/connect.ts'
import { type Config, loadConfig } from './config.ts'
import { createMind } from './conversation/create-mind.ts'
import { dayAt, nowAt } from './conversation/now.ts'
import { createSuggest } from './conversation/suggest.ts'
import { createDelivery } from './delivery/delivery.ts'
import { openBook } from './dossiers/book/book.ts'
import { connectDossiers } from './dossiers/connect.ts'
import { type DossierTables, loadDossierTables } from './dossiers/load.ts'
import { dossierSecret } from './dossiers/own-secret.ts'
import { createPictureReader } from './dossiers/picture/read-picture.ts'
import { loadSources, noSources, type SourcesConfig } from './dossiers/sources-config.ts'
import { AppError } from './errors.ts'
import { withListings } from './knowledge/catalogue.ts'
import type { Knowledge } from './knowledge/knowledge.ts'
import { loadKnowledge } from './knowledge/load.ts'
import { createApp } from './server/app.ts'
import { listen } from './server/listen.ts'
import { createLog } from './server/log.ts'
import { createPlaceBook } from './sharing/place-book.ts'
import { createPress } from './sharing/posters/press.ts'
import { loadPosterSettings } from './sharing/posters/settings.ts'
import { logSurprises, stopOnSignal } from './stopping.ts'
import type { ConversationStore } from './stores/conversation-store.ts'
import { openStores } from './stores/sql/open-stores.ts'
import type { Stores } from './stores/stores.ts'

const usage = `Cách dùng: npm start
Chạy máy chủ Hỏi Một Cửa. Cấu hình bằng biến môi trường hoặc tệp .env, xem .env.example.
`

/** Longest wait for running requests when stopping, in milliseconds. */
const grace = 10_000

/** Files this process creates are not for other users of the machine. */
const ownerOnly = 0o077

const clock = () => new Date()

/** The calendar day in Vietnam. */
const today = () => dayAt(clock())

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
  const { knowledge: curated, tables } = readContent(config)
  const sources = readSources(config)
  const stores = await openStores(config)
  const secret = dossierSecret(config)
  const { conversations: store, catalogue, walks } = stores
  const listed = withListings(curated, await catalogue.listings())
  const knowledge = { ...listed, units: await stores.units.units() }
  const dossiers = connectDossiers({
    sources,
    statuses: tables.statuses,
    store: stores.dossiers,
    book: await openDossierBook(config, knowledge),
    secret: secret ?? undefined,
    clock,
    onChanges: () => following.changed(),
  })
  const stopping = new AbortController()
  const places = createPlaceBook(knowledge)
  const starts = createStarts({ ...stores, knowledge, places, clock })
  const { signals } = stores
  const connected = await connectChannels({
    settings: config.channels,
    phrases: knowledge.phrases,
    oaTokens: stores.oaTokens,
    accept: (channel, events) => queues.accept(channel, events),
    clock,
    holder: crypto.randomUUID(),
    log,
    timeline: createTimeline({ statuses: tables.statuses, draw: svgToPng }),
  })
  const channels = new Map(connected.channels.map((channel) => [channel.id, channel]))
  const following = startFollowing({
    ...{ stores, channels, knowledge, tables, clock, log },
    ...{ sources: dossiers.sources, tellers: dossiers.tellers, secret },
    find: { timeoutMs: lookupTimeout, hidden: sources.hidden },
    replied: (id) => queues.replied(id),
  })
  const thinking: Thinking = {
    mind: createMind(
      knowledge,
      tables.statuses,
      followable(tables, secret),
      config.publicUrl ?? undefined,
    ),
    dossiers: dossiers.sources,
    lookups: createLookupRules({
      ...{ tables, stores, clock, log },
      ...{ sources: dossiers.sources, hidden: sources.hidden },
    }),
    details: (code) => catalogue.details(code),
    walks,
    ...(following.desk ? { follows: following.desk } : {}),
    clock,
    log,
  }
  const label = knowledge.phrases.say('dossier.pictureLabel')
  const pictures = createPictures({ reader: createPictureReader(), label, clock })
  const queues = startQueues({
    ...{ stores, channels, thinking, starts, config, knowledge },
    ...{ tellFirst: following.tellFirst, pictures },
  })
  const settings = await loadPosterSettings(config.contentDir)
  const boards = createBoards({ ...thinking, knowledge })
  const app = createApp({
    assistant: createAssistant({
      ...thinking,
      store,
      signals,
      starts,
      ids: () => crypto.randomUUID(),
    }),
    suggest: createSuggest(knowledge, thinking.mind.explain),
    judge: createJudge({ store, feedback: stores.feedback, clock }),
    verdicts: stores.feedback.verdicts,
    printSheet: createPrintSheet(thinking),
    site: {
      site: createSite({ ...thinking, ids: () => crypto.randomUUID() }),
      retentionDays: config.retentionDays,
      designPage: config.designPage,
    },
    pictures,
    publicUrl: () => config.publicUrl ?? listening.url,
    config,
    ...(dossiers.receiver ? { receiver: dossiers.receiver } : {}),
    phrases: knowledge.phrases,
    maxText: knowledge.settings.maxText,
    share: { ...stores, places, ways: config.share, clock, today },
    press: createPress({
      ...stores,
      knowledge,
      places,
      settings,
      publicUrl: config.publicUrl,
      today,
      board: (field) => boards(field, nowAt(clock())),
    }),
    report: { ...stores, ...knowledge, places, token: config.reportToken, clock, today },
    log,
    hooks: connected.hooks,
    webRoot: resolve(import.meta.dirname, '../dist/web'),
    ready: () => isReachable(store),
    stopping: stopping.signal,
  })
  const listening = await listen(app, config)
  connected.start()
  const stopRetention = startRetention({ store, days: config.retentionDays, clock, log })
  stopOnSignal({
    abort: stopping,
    stops: [
      stopRetention,
      () => connected.stop(),
      () => listening.close(grace),
      () => following.stop(),
      () => queues.stop(),
      () => stores.close(),
    ],
    log,
  })
  process.stdout.write(`${knowledge.phrases.say('server.running', { url: listening.url })}\n`)
  // Building the index leaves much behind; npm start exposes the collector so that it goes back to the system.
  globalThis.gc?.({ type: 'major', execution: 'sync', flavor: 'last-resort' })
  flushCompileCache()
}

/** Content is read once, at the start; the mind over it keeps its index in memory. */
function readContent(config: Config) {
  requireFolder('CONTENT_DIR', config.contentDir)
  requireFolder('INTENTS_DIR', config.intentsDir)
  const knowledge = loadKnowledge(config)
  const tables = loadDossierTables(config.contentDir)
  return { knowledge, tables }
}

/** The file of other systems: the one that is set must be there, the default one may be. */
function readSources({ dossierSources, dataDir }: Config): SourcesConfig {
  const usual = join(dataDir, 'dossier-sources.yaml')
  if (dossierSources !== null) return loadSources(dossierSources)
  return existsSync(usual) ? loadSources(usual) : noSources
}

/** Without a secret nothing can be followed, so nobody is asked whether they want to. */
function followable(tables: DossierTables, secret: string | null): DossierTables {
  const { follow } = tables.views
  const enabled = follow.enabled && secret !== null
  return { ...tables, views: { ...tables.views, follow: { ...follow, enabled } } }
}

/** At twice its size, for telephones. */
async function svgToPng(markup: string): Promise<Uint8Array> {
  const { svgPng } = await import('./sharing/picture/svg-png.ts')
  return svgPng(markup, 2)
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

type QueueParts = {
  readonly stores: Stores
  readonly channels: ReadonlyMap<ChannelId, Channel>
  readonly thinking: Thinking
  readonly starts: Starts
  readonly config: Config
  readonly knowledge: Knowledge
  readonly tellFirst: (conversationId: string) => Promise<void>
  readonly pictures: Pictures
}

/** What answers and sends for the platforms; begins with what the last process left. */
function startQueues(parts: QueueParts) {
  const { stores, channels, thinking, starts, config, knowledge, tellFirst, pictures } = parts
  const { log } = thinking
  const { phrases, settings } = knowledge
  const delivery = createDelivery({ stores, channels, clock, random: Math.random, log })
  const reception = createReception({
    ...thinking,
    stores,
    channels,
    bursts: { windowMs: config.burstMs, maxText: settings.maxText },
    mediaReply: (media) => ({ kind: 'text', text: phrases.say(`media.${media}`) }),
    ...{ starts, tellFirst, pictures },
    replied: delivery.wake,
  })
  return {
    accept: reception.accept,
    replied: delivery.wake,
    async stop() {
      await reception.stop()
      await delivery.stop()
    },
  }
}

async function isReachable(store: ConversationStore): Promise<boolean> {
  await store.find('readiness')
  return true
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
