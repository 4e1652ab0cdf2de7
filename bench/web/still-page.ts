/** A bare Express that always sends the page in the file it is given: what the pages are measured beside. */

import { readFileSync } from 'node:fs'
import express from 'express'
import { listen } from '../../src/server/listen.ts'

const page = readFileSync(process.argv[2] ?? '')

// The bench is gone.
process.once('disconnect', () => process.exit())

const app = express().disable('etag').disable('x-powered-by')
app.get('/{*path}', (_req, res) => {
  res.set({ 'Content-Type': 'text/html; charset=utf-8', 'Content-Encoding': 'gzip' }).send(page)
})
const { url } = await listen(app, { host: '127.0.0.1', port: 0 })
process.send?.(url)
