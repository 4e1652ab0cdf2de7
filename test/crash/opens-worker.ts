/** A process that serves shared links over the data it is given, until it is killed. */

import express from 'express'
import { loadKnowledge } from '../../src/knowledge/load.ts'
import { serveShare } from '../../src/server/share/serve-share.ts'
import { createPlaceBook } from '../../src/sharing/place-book.ts'
import { openStores } from '../../src/stores/sql/open-stores.ts'

const { DATA_DIR: dataDir = '', DATABASE_URL: databaseUrl = null } = process.env
const stores = await openStores({ dataDir, databaseUrl })
const knowledge = loadKnowledge({ contentDir: 'content', intentsDir: 'intents' })
const nothing = () => {}
const app = express()
app.use(
  serveShare({
    ...stores,
    places: createPlaceBook(knowledge),
    ways: { zaloUrl: null, telegramBot: null },
    phrases: knowledge.phrases,
    publicUrl: () => 'http://localhost',
    clock: () => new Date(),
    today: () => '2026-11-23',
    log: { debug: nothing, info: nothing, warn: nothing, error: nothing },
  }),
)
const server = app.listen(0, '127.0.0.1', () => {
  const address = server.address()
  if (typeof address === 'object' && address) process.stdout.write(`${address.port}\n`)
})
