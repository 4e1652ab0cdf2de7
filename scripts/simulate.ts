/** `npm run simulate`: chat with the real server through a fake platform, in the terminal. */

import { spawn } from 'node:child_process'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { resolve } from 'node:path'
import { runCommand, UsageError } from './command.ts'
import { type Stage, stages } from './simulate/stage.ts'
import { chat } from './simulate/terminal.ts'

const usage = `npm run simulate -- telegram|zalo-bot|zalo-oa

Starts a fake platform and the server connected to it, over the content and DATA_DIR of this folder.
Write as a person would; #2 taps the second button, #anh sends a picture; an empty line ends.`

await runCommand({
  usage,
  options: {},
  async run({ positionals }) {
    const open = stageNamed(positionals)
    const stage = await open()
    const server = await startServer(stage)
    try {
      await stage.begin(server.url)
      console.log(`${server.url} ← ${positionals[0]}. Viết tin nhắn, dòng trống để dừng.`)
      await chat(stage, { input: process.stdin, print: (text) => console.log(text) })
      return 0
    } finally {
      await server.stop()
      await stage.close()
    }
  },
})

function stageNamed([name = '', ...more]: readonly string[]): () => Promise<Stage> {
  const stage = Object.entries(stages).find(([known]) => known === name)?.[1]
  if (stage && more.length === 0) return stage
  throw new UsageError(
    `expected one of ${Object.keys(stages).join(', ')}, got ${[name, ...more].join(' ') || 'nothing'}`,
  )
}

/** The platform has to know the address before the server tells it. */
async function startServer(stage: Stage) {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const env = {
    ...process.env,
    LOG_LEVEL: 'warn',
    PORT: String(port),
    HOST: '127.0.0.1',
    ...stage.env(url),
  }
  const child = spawn(process.execPath, [resolve('src/main.ts')], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise<void>((done) => child.once('close', () => done()))
  await new Promise<void>((started, failed) => {
    child.stdout.on('data', (chunk) => String(chunk).includes(url) && started())
    child.once('close', () => failed(new UsageError('the server did not start')))
  })
  return {
    url,
    async stop() {
      child.kill('SIGTERM')
      await ended
    },
  }
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => done(port))
    })
  })
}
