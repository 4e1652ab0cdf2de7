/** The platform replies are sent to: slow, sometimes busy, and it remembers what it took. */

import { createServer } from 'node:http'
import { below, type Random } from '../../bench/retrieval/material/random.ts'

export type Platform = {
  readonly url: string
  /** Texts taken for each chat, in order, repeats included. */
  readonly taken: ReadonlyMap<string, readonly string[]>
  close(): void
}

/** Shares of sends it refuses for now; the others it takes within `slowest` milliseconds. */
const busy = 0.02
const broken = 0.01
const slowest = 6

export async function startPlatform(chance: Random): Promise<Platform> {
  const taken = new Map<string, string[]>()
  const server = createServer(async (req, res) => {
    const chunks: Buffer[] = []
    for await (const chunk of req) chunks.push(chunk)
    const { chat, text } = JSON.parse(Buffer.concat(chunks).toString('utf8'))
    const luck = chance()
    if (luck < busy) return void res.writeHead(429).end()
    if (luck < busy + broken) return void res.writeHead(503).end()
    taken.set(chat, [...(taken.get(chat) ?? []), text])
    setTimeout(() => res.writeHead(200).end(), below(chance, slowest))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return {
    url: `http://127.0.0.1:${port}`,
    taken,
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
}
