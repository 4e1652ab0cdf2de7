/** Load on a server: as much as it takes, or as much as comes whether it is taken or not. */

import { setTimeout as pause } from 'node:timers/promises'
import { type Client, openClient } from './client.ts'

export type LoadParts = {
  /** Servers that share the load. */
  readonly urls: readonly string[]
  /** The request of a number; made before its time is taken. */
  readonly request: (n: number) => Buffer
  readonly connections: number
  readonly seconds: number
}

export type LoadResult = {
  readonly perSecond: number
  /** Milliseconds from when a request was due to its answer. */
  readonly latencies: readonly number[]
  /** Answers with another status than 200. */
  readonly refused: number
}

/** Every connection asks again as soon as it is answered: how much a server takes. */
export async function closedLoad(parts: LoadParts): Promise<LoadResult> {
  const clients = await openClients(parts)
  const until = performance.now() + parts.seconds * 1000
  const result = { latencies: [] as number[], refused: 0 }
  let n = 0
  const began = performance.now()
  await Promise.all(
    clients.map(async (client) => {
      while (performance.now() < until) {
        const request = parts.request(n++)
        const due = performance.now()
        const { status } = await client.send(request)
        result.latencies.push(performance.now() - due)
        result.refused += status === 200 ? 0 : 1
      }
    }),
  )
  return finish(clients, result, performance.now() - began)
}

/**
 * Requests come `rate` times a second, whatever became of those before; a request that finds all
 * connections busy waits, and its waiting counts.
 */
export async function openLoad(parts: LoadParts & { readonly rate: number }): Promise<LoadResult> {
  const clients = await openClients(parts)
  const free = [...clients]
  const waiting: number[] = []
  const result = { latencies: [] as number[], refused: 0 }
  const total = Math.floor(parts.rate * parts.seconds)
  const began = performance.now()
  let n = 0
  let done = 0
  const ask = async (client: Client, due: number) => {
    const { status } = await client.send(parts.request(n++))
    result.latencies.push(performance.now() - due)
    result.refused += status === 200 ? 0 : 1
    done += 1
    const next = waiting.shift()
    if (next === undefined) free.push(client)
    else void ask(client, next)
  }
  for (let sent = 0; sent < total; ) {
    const now = performance.now()
    for (; sent < total && began + (sent * 1000) / parts.rate <= now; sent += 1) {
      const due = began + (sent * 1000) / parts.rate
      const client = free.pop()
      if (client) void ask(client, due)
      else waiting.push(due)
    }
    await pause(1)
  }
  while (done < total) await pause(5)
  return finish(clients, result, performance.now() - began)
}

function openClients({ urls, connections }: LoadParts): Promise<readonly Client[]> {
  const urlOf = (n: number) => urls[n % urls.length] ?? ''
  return Promise.all(Array.from({ length: connections }, (_, n) => openClient(urlOf(n))))
}

function finish(
  clients: readonly Client[],
  result: { readonly latencies: readonly number[]; readonly refused: number },
  ms: number,
): LoadResult {
  for (const client of clients) client.close()
  return { ...result, perSecond: (result.latencies.length * 1000) / ms }
}
