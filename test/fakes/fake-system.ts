/** A local HTTP server that plays a remote system, troubles included. */

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'

/** What is wrong with it: answers a page, an error, nothing in time, hangs up, or half an answer. */
export type Trouble = 'html' | 'error' | 'slow' | 'hang-up' | 'cut-short' | null

export type FakeRequest = {
  readonly method: string
  readonly path: string
  readonly query: URLSearchParams
  readonly headers: IncomingMessage['headers']
  readonly text: string
}

export type FakeAnswer = { readonly status?: number; readonly json: unknown }

export type FakeServer = {
  readonly url: string
  readonly requests: FakeRequest[]
  trouble: Trouble
}

/** Starts one for the running test; `answer` plays the healthy system. */
export async function startFake(answer: (request: FakeRequest) => FakeAnswer): Promise<FakeServer> {
  const requests: FakeRequest[] = []
  const server = createServer(async (req, res) => {
    const request = await read(req)
    requests.push(request)
    if (fake.trouble) return suffer(fake.trouble, res)
    const { status = 200, json } = answer(request)
    res.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(json))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  const fake: FakeServer = { url: `http://127.0.0.1:${port}`, requests, trouble: null }
  return fake
}

async function read(req: IncomingMessage): Promise<FakeRequest> {
  const parts: Buffer[] = []
  for await (const part of req) parts.push(part as Buffer)
  const { pathname, searchParams } = new URL(req.url ?? '/', 'http://fake')
  return {
    method: req.method ?? '',
    path: pathname,
    query: searchParams,
    headers: req.headers,
    text: Buffer.concat(parts).toString('utf8'),
  }
}

function suffer(trouble: NonNullable<Trouble>, res: ServerResponse): void {
  switch (trouble) {
    case 'html':
      res.writeHead(200, { 'Content-Type': 'text/html' }).end('<html>Hệ thống đang bảo trì</html>')
      return
    case 'error':
      res.writeHead(502).end('<html>Bad gateway</html>')
      return
    case 'hang-up':
      res.destroy()
      return
    case 'cut-short':
      res.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': '1000' })
      res.write('{"content":[')
      setTimeout(() => res.destroy(), 5)
      return
    case 'slow':
      return
    default:
      trouble satisfies never
  }
}
