/** The server that is measured, as a process: the whole program, or a bare Express that echoes. */

import type { IncomingMessage, ServerResponse } from 'node:http'
import { resolve } from 'node:path'
import express from 'express'
import pino from 'pino'
import { createAssistant } from '../../src/assistant/assistant.ts'
import { createPrintSheet } from '../../src/assistant/print-sheet.ts'
import { createReception } from '../../src/assistant/reception.ts'
import { createSite } from '../../src/assistant/site.ts'
import type { Thinking } from '../../src/assistant/think.ts'
import type { Channel, ChannelEvent } from '../../src/channels/channel.ts'
import { loadConfig } from '../../src/config.ts'
import { createMind } from '../../src/conversation/create-mind.ts'
import { createDelivery } from '../../src/delivery/delivery.ts'
import { loadDossierTables } from '../../src/dossiers/load.ts'
import { withListings } from '../../src/knowledge/catalogue.ts'
import { loadKnowledge } from '../../src/knowledge/load.ts'
import { createApp } from '../../src/server/app.ts'
import { listen } from '../../src/server/listen.ts'
import { createLog } from '../../src/server/log.ts'
import { openStores } from '../../src/stores/sql/open-stores.ts'
import type { Figures, TargetNews, TargetOrder } from './server-process.ts'

const tell = (news: TargetNews) => process.send?.(news)
const hookPath = '/hooks/bench'
const anywhere = { host: '127.0.0.1', port: 0 }

/** Milliseconds from an event's sending to that of its first reply, since they were asked for. */
let replyMs: number[] = []
/** Chats that got a reply: each event has its own. */
const replied = new Set<string>()

// The bench is gone.
process.once('disconnect', () => process.exit())

process.on('message', (order: TargetOrder) => {
  if (order === 'figures') {
    globalThis.gc?.()
    tell({ kind: 'figures', ...figures() })
    replyMs = []
  } else process.exit()
})

function echo() {
  const bare = express()
  bare.use(express.json())
  bare.post('/{*path}', (req, res) => void res.json(req.body))
  return bare
}

/** As in src/main.ts, with limits no load reaches, a log nobody reads and a channel that takes all at once. */
async function program() {
  const config = loadConfig(process.env)
  const stores = await openStores(config)
  const knowledge = withListings(loadKnowledge(config), await stores.catalogue.listings())
  const log = createLog('info', pino.destination('/dev/null'))
  const clock = () => new Date()
  const thinking: Thinking = {
    mind: createMind(knowledge, loadDossierTables(config.contentDir).statuses),
    dossiers: [],
    details: (code) => stores.catalogue.details(code),
    walks: stores.walks,
    clock,
    log,
  }
  const channels = new Map([[channel.id, channel]])
  const delivery = createDelivery({ stores, channels, clock, random: Math.random, log })
  const reception = createReception({
    ...thinking,
    stores,
    channels,
    bursts: { windowMs: 0, maxText: knowledge.settings.maxText },
    mediaReply: () => ({ kind: 'text', text: '' }),
    replied: delivery.wake,
  })
  const many = 1_000_000_000
  const { conversations: store, signals } = stores
  const hook = express()
  hook.post(hookPath, express.json(), async (req, res) => {
    await reception.accept('telegram', channel.decode(req.body))
    res.status(200).end()
  })
  const app = createApp({
    assistant: createAssistant({ ...thinking, store, signals, ids: () => crypto.randomUUID() }),
    suggest: () => [],
    judge: async () => false,
    verdicts: async () => new Map(),
    printSheet: createPrintSheet(thinking),
    site: {
      site: createSite({ ...thinking, ids: () => crypto.randomUUID() }),
      retentionDays: 30,
      designPage: false,
    },
    publicUrl: () => 'http://127.0.0.1',
    config: {
      trustProxy: false,
      embedOrigins: [],
      rate: { messagesPerMinute: many, conversationsPer10Minutes: many },
    },
    phrases: knowledge.phrases,
    maxText: knowledge.settings.maxText,
    log,
    webRoot: resolve('dist/web'),
    ready: async () => true,
    stopping: new AbortController().signal,
  })
  // Nothing stands before the program but this one comparison.
  return (req: IncomingMessage, res: ServerResponse) => {
    ;(req.url === hookPath ? hook : app)(req, res)
  }
}

/** Told in the chat's name when the event was sent: `<number>@<milliseconds>`. */
const channel: Channel = {
  id: 'telegram',
  decode: (body) => body as readonly ChannelEvent[],
  encode: (reply, chat) => [{ method: 'send', body: { chat, text: reply.text } }],
  async send(part) {
    const chat = String(part.body.chat)
    const [, sent = ''] = chat.split('@')
    if (!replied.has(chat)) replyMs.push(Date.now() - Number(sent))
    replied.add(chat)
    return { kind: 'delivered' }
  },
}

function figures(): Figures {
  const { user, system } = process.cpuUsage()
  const { rss } = process.memoryUsage()
  return { replyMs, rss, cpuMs: (user + system) / 1000 }
}

const app = process.argv[2] === 'echo' ? echo() : await program()
const { url } = await listen(app, anywhere)
tell({ kind: 'running', url })
