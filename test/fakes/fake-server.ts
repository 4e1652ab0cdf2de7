/** What the fake platforms share: an HTTP server that can be told to fail, and deliveries to a webhook. */

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'

export type Asked = {
  readonly verb: string
  readonly path: string
  readonly query: URLSearchParams
  readonly headers: IncomingMessage['headers']
  readonly body: Buffer
  /** Aborted when who asked went away. */
  readonly gone: AbortSignal
}

export type Answered = {
  readonly status?: number
  readonly json: unknown
  readonly headers?: Readonly<Record<string, string>>
}

/** What goes wrong with the next call of a method. */
export type Fault =
  /** Answers this instead of doing anything. */
  | {
      readonly kind: 'answer'
      readonly status: number
      readonly json?: unknown
      readonly text?: string
    }
  /** Hangs up: before anything was done, or after it. */
  | { readonly kind: 'drop'; readonly done: boolean }
  | { readonly kind: 'slow'; readonly ms: number }

export type FakeServer = {
  readonly url: string
  /** The next `times` calls whose path ends with `method` go wrong. */
  fail(method: string, fault: Fault, times?: number): void
  /** From now on any call may go wrong: `faultOf` is asked for each that `fail` leaves alone. */
  storm(faultOf: (path: string) => Fault | undefined): void
  close(): Promise<void>
}

export type Handle = (asked: Asked) => Promise<Answered> | Answered

/** A server on a free port of this machine. */
export async function startFakeServer(handle: Handle): Promise<FakeServer> {
  const faults: { method: string; fault: Fault; left: number }[] = []
  let weather: (path: string) => Fault | undefined = () => undefined
  const nextFault = (path: string): Fault | undefined => {
    const entry = faults.find(({ method, left }) => left > 0 && path.endsWith(method))
    if (entry) entry.left -= 1
    return entry ? entry.fault : weather(path)
  }
  const server = createServer((req, res) => {
    answer(req, res, handle, nextFault).catch(() => res.destroy())
  })
  // Like most servers; Node's own five seconds would end connections in the middle of a question.
  server.keepAliveTimeout = 75_000
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    fail: (method, fault, times = 1) => void faults.push({ method, fault, left: times }),
    storm(faultOf) {
      weather = faultOf
    },
    close: () =>
      new Promise((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}

async function answer(
  req: IncomingMessage,
  res: ServerResponse,
  handle: Handle,
  nextFault: (path: string) => Fault | undefined,
): Promise<void> {
  const url = new URL(req.url ?? '/', 'http://fake')
  const fault = nextFault(url.pathname)
  const gone = new AbortController()
  res.once('close', () => gone.abort())
  const chunks: Buffer[] = []
  for await (const chunk of req) chunks.push(chunk as Buffer)
  if (fault?.kind === 'slow') await pause(fault.ms)
  if (fault?.kind === 'drop' && !fault.done) return void res.destroy()
  if (fault?.kind === 'answer') {
    return void res
      .writeHead(fault.status, { 'content-type': fault.text ? 'text/html' : 'application/json' })
      .end(fault.text ?? JSON.stringify(fault.json))
  }
  const asked = {
    verb: req.method ?? 'GET',
    path: url.pathname,
    query: url.searchParams,
    headers: req.headers,
    body: Buffer.concat(chunks),
    gone: gone.signal,
  }
  const { status = 200, json, headers = {} } = await handle(asked)
  if (fault?.kind === 'drop') return void res.destroy()
  res
    .writeHead(status, { 'content-type': 'application/json', ...headers })
    .end(JSON.stringify(json))
}

export type Delivery = {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  /** Milliseconds after which it is tried again. */
  readonly ladder: readonly number[]
  /** Milliseconds one try may take. */
  readonly deadline: number
  /** Whether a status ends the tries. */
  readonly isDone: (status: number) => boolean
  /** Headers of the n-th repetition, from 1. */
  readonly repeated?: (n: number) => Readonly<Record<string, string>>
}

/** How an event is delivered, besides being repeated until it is taken. */
export type Delivered = {
  /** Once more after it was taken. */
  readonly twice?: boolean
}

/** Delivers until it is taken or the ladder ends; the status of each try, 0 where no answer came. */
export async function deliver(delivery: Delivery): Promise<readonly number[]> {
  const { url, headers, body, ladder, deadline, isDone, repeated } = delivery
  const statuses: number[] = []
  for (let n = 0; n <= ladder.length; n += 1) {
    if (n > 0) await pause(ladder[n - 1])
    const all = { 'content-type': 'application/json', ...headers, ...(n > 0 ? repeated?.(n) : {}) }
    const status = await post(url, all, body, deadline)
    statuses.push(status)
    if (isDone(status)) break
  }
  return statuses
}

async function post(
  url: string,
  headers: Readonly<Record<string, string>>,
  body: string,
  deadline: number,
) {
  try {
    const signal = AbortSignal.timeout(deadline)
    const answer = await fetch(url, { method: 'POST', headers, body, signal })
    await answer.arrayBuffer()
    return answer.status
  } catch {
    return 0
  }
}
