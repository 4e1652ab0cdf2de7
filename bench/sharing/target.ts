/** A measured server as a process: the whole program's way to a shared link, or a bare Express that redirects. */

import express from 'express'
import pino from 'pino'
import { createAssistant } from '../../src/assistant/assistant.ts'
import { createPrintSheet } from '../../src/assistant/print-sheet.ts'
import { createMind } from '../../src/conversation/create-mind.ts'
import { nowAt } from '../../src/conversation/now.ts'
import { loadDossierTables } from '../../src/dossiers/load.ts'
import { loadKnowledge } from '../../src/knowledge/load.ts'
import { createApp } from '../../src/server/app.ts'
import { listen } from '../../src/server/listen.ts'
import { createLog } from '../../src/server/log.ts'
import { createPlaceBook } from '../../src/sharing/place-book.ts'
import { openStores } from '../../src/stores/sql/open-stores.ts'

const anywhere = { host: '127.0.0.1', port: 0 }

// The bench is gone.
process.once('disconnect', () => process.exit())

function bare() {
  const app = express()
  app.get('/s/:team/:place', (req, res) => {
    res.redirect(302, `/#hoi=${req.params.place}&to=${req.params.team}`)
  })
  return app
}

/** As in src/main.ts, with a log nobody reads. */
async function program() {
  const { DATA_DIR: dataDir = '', DATABASE_URL } = process.env
  const stores = await openStores({ dataDir, databaseUrl: DATABASE_URL || null })
  const content = { contentDir: 'content', intentsDir: 'intents' }
  const knowledge = loadKnowledge(content)
  const { phrases } = knowledge
  const log = createLog('info', pino.destination('/dev/null'))
  const clock = () => new Date()
  const today = () => nowAt(clock()).today
  const mind = createMind(knowledge, loadDossierTables('content').statuses)
  const details = async () => null
  const { conversations: store, walks } = stores
  const thinking = { mind, dossiers: [], details, walks, clock, log }
  const ways = { zaloUrl: null, telegramBot: null }
  return createApp({
    ...{ log, phrases, maxText: 2000, webRoot: '/nowhere', ready: async () => true },
    assistant: createAssistant({ ...thinking, store, ids: () => crypto.randomUUID() }),
    printSheet: createPrintSheet(thinking),
    suggest: () => [],
    judge: async () => false,
    verdicts: async () => new Map(),
    publicUrl: () => 'http://localhost',
    config: {
      trustProxy: false,
      embedOrigins: [],
      rate: { messagesPerMinute: 1e9, conversationsPer10Minutes: 1e9 },
    },
    share: { ...stores, places: createPlaceBook(knowledge), ways, clock, today },
    stopping: new AbortController().signal,
  })
}

const app = process.argv[2] === 'bare' ? bare() : await program()
const { url } = await listen(app, anywhere)
process.send?.(url)
