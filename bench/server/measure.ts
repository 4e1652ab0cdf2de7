/** One set-up of the server under every kind of load. */

import { setTimeout as pause } from 'node:timers/promises'
import { progress } from '../retrieval/measure/say.ts'
import { postOf } from './client.ts'
import { closedLoad, type LoadResult, openLoad } from './load.ts'
import { type Figures, type ServerProcess, startServer } from './server-process.ts'
import { openTraffic } from './traffic.ts'

export type Measured = {
  readonly name: string
  /** Turns through the web API, as many as it takes. */
  readonly web: Load
  /** The same with questions nobody asked before. */
  readonly webFresh: Load
  /** Turns through the web API at half of that rate, whether they are taken or not. */
  readonly webSteady: Load
  /** Events at `eventRate` a second. */
  readonly events: Load & { readonly replyMs: readonly number[]; readonly unanswered: number }
  /** Bytes of the largest process, at the end. */
  readonly rss: number
}

/** `cpuMs`: processor time of the servers for each request. */
export type Load = LoadResult & { readonly cpuMs: number }

/** Events a second, as the claims of the program are about. */
export const eventRate = 500

const warmSeconds = 6
const seconds = 5
const connections = 64

/** What a bare Express takes on the same machine: it reads JSON and sends it back. */
export async function measureEcho(question: string): Promise<Load> {
  progress('bare Express')
  const server = await startServer('echo', {})
  const body = postOf({ url: server.url, path: '/', body: { id: 'm1', text: question } })
  const parts = { urls: [server.url], request: () => body, connections, seconds }
  await closedLoad({ ...parts, seconds: warmSeconds / 4 })
  const echo = await counted([server], () => closedLoad(parts))
  await server.stop()
  return echo
}

export type SetUp = {
  readonly name: string
  readonly processes: number
  readonly env: Readonly<Record<string, string>>
  readonly questions: readonly string[]
}

/** The whole program, each process started anew and warm before it is measured. */
export async function measureProgram({
  name,
  processes,
  env,
  questions,
}: SetUp): Promise<Measured> {
  progress(name)
  const servers = await Promise.all(
    Array.from({ length: processes }, () => startServer('program', env)),
  )
  const urls = servers.map(({ url }) => url)
  const trafficOf = await openTraffic(urls[0] ?? '', questions)
  const at = (load: string) => trafficOf(`${load}-${processes}`)
  const web = (load: string) => ({ urls, connections, seconds, request: at(load).web })
  await closedLoad({ ...web('warm'), seconds: warmSeconds })
  const full = await counted(servers, () => closedLoad(web('full')))
  const fresh = { ...web('fresh'), request: at('fresh').webFresh }
  const webFresh = await counted(servers, () => closedLoad(fresh))
  const rate = full.perSecond / 2
  const webSteady = await counted(servers, () => openLoad({ ...web('steady'), rate }))
  await openLoad({ ...web('first'), request: at('first').event, rate: eventRate / 2 })
  await drained(servers, 0)
  const events = await measureEvents(servers, at('event').event)
  const figures = await Promise.all(servers.map((server) => server.figures()))
  const rss = Math.max(...figures.map((one) => one.rss))
  await Promise.all(servers.map((server) => server.stop()))
  return { name, web: full, webFresh, webSteady, events, rss }
}

async function measureEvents(servers: readonly ServerProcess[], request: (n: number) => Buffer) {
  const urls = servers.map(({ url }) => url)
  let replyMs: readonly number[] = []
  const load = await counted(servers, async () => {
    const parts = { urls, connections: connections * 2, seconds, request, rate: eventRate }
    const acknowledged = await openLoad(parts)
    replyMs = await drained(servers, acknowledged.latencies.length)
    return acknowledged
  })
  return { ...load, replyMs, unanswered: load.latencies.length - replyMs.length }
}

/** Waits until so many events are answered (0: all that are), or nothing more comes for five seconds. */
async function drained(
  servers: readonly ServerProcess[],
  expected: number,
): Promise<readonly number[]> {
  const replies: number[] = []
  let quiet = 0
  while (quiet < 10 && (expected === 0 || replies.length < expected)) {
    await pause(500)
    const news = (await Promise.all(servers.map((server) => server.figures()))).flatMap(
      ({ replyMs }) => replyMs,
    )
    for (const ms of news) replies.push(ms)
    quiet = news.length === 0 ? quiet + 1 : 0
  }
  return replies
}

async function counted(
  servers: readonly ServerProcess[],
  load: () => Promise<LoadResult>,
): Promise<Load> {
  const spent = async () => {
    const figures: readonly Figures[] = await Promise.all(servers.map((one) => one.figures()))
    return figures.reduce((sum, { cpuMs }) => sum + cpuMs, 0)
  }
  const before = await spent()
  const result = await load()
  return { ...result, cpuMs: ((await spent()) - before) / result.latencies.length }
}
