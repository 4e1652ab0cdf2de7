/** A process that serves shared links over the data it is given, until it is killed. */

import express from 'express'
import { loadKnowledge } from '../../src/knowledge/load.ts'
import { behindFronts } from '../../src/server/front.ts'
import { listen } from '../../src/server/listen.ts'
import { serveShare } from '../../src/server/share/serve-share.ts'
import { createPlaceBook } from '../../src/sharing/place-book.ts'
import { openStores } from '../../src/stores/sql/open-stores.ts'

const { DATA_DIR: dataDir = '', DATABASE_URL: databaseUrl = null } = process.env
const stores = await openStores({ dataDir, databaseUrl })
const knowledge = loadKnowledge({ contentDir: 'content', intentsDir: 'intents' })
const nothing = () => {}
const { front, router } = serveShare({
  ...stores,
  places: createPlaceBook(knowledge),
  ways: { zaloUrl: null, telegramBot: null },
  phrases: knowledge.phrases,
  publicUrl: () => 'http://localhost',
  clock: () => new Date(),
  today: () => '2026-11-23',
  log: { debug: nothing, info: nothing, warn: nothing, error: nothing },
  headers: new Map(),
  tally: { add: nothing },
})
const handler = behindFronts([front], express().use(router))
const { url } = await listen(handler, { host: '127.0.0.1', port: 0 })
process.stdout.write(`${new URL(url).port}\n`)
