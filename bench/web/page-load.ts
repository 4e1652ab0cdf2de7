/** Pages a second: procedures of the real site, and one of middling size from a bare Express. */

import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { progress } from '../retrieval/measure/say.ts'
import { closedLoad, type LoadResult } from '../server/load.ts'
import { processorMs } from './processor-time.ts'

const connections = 64
const warmSeconds = 3
const seconds = 5
const rounds = 3

export type PageLoad = {
  /** Each the best of its rounds; the two take turns. */
  readonly site: Pages
  readonly still: Pages
}

/** `cpuMs`: processor time of the server for each page. */
export type Pages = LoadResult & { readonly cpuMs: number }

/** Asks for the pages of `paths` in turn, as browsers do that take gzip. */
export async function measurePages(
  { url, pid }: Server,
  paths: readonly string[],
): Promise<PageLoad> {
  const pages = await Promise.all(paths.map((path) => pageAt(`${url}${path}`)))
  const still = await startStill(middling(pages))
  try {
    const site: Pages[] = []
    const bare: Pages[] = []
    await loadOf({ url, pid }, paths, warmSeconds)
    await loadOf(still, paths, warmSeconds)
    for (let round = 1; round <= rounds; round += 1) {
      progress(`pages, round ${round} of ${rounds}`)
      site.push(await loadOf({ url, pid }, paths, seconds))
      bare.push(await loadOf(still, paths, seconds))
    }
    return { site: best(site), still: best(bare) }
  } finally {
    still.stop()
  }
}

type Server = { readonly url: string; readonly pid: number }

async function loadOf({ url, pid }: Server, paths: readonly string[], seconds: number) {
  const requests = paths.map((path) => getOf(url, path))
  const request = (n: number) => requests[n % requests.length] ?? Buffer.alloc(0)
  const before = processorMs(pid)
  const load = await closedLoad({ urls: [url], request, connections, seconds })
  return { ...load, cpuMs: (processorMs(pid) - before) / load.latencies.length }
}

function getOf(url: string, path: string): Buffer {
  const lines = [`GET ${path} HTTP/1.1`, `Host: ${new URL(url).host}`, 'Accept-Encoding: gzip']
  return Buffer.from(`${lines.join('\r\n')}\r\n\r\n`)
}

function middling(pages: readonly Buffer[]): Buffer {
  const bySize = pages.toSorted((a, b) => a.length - b.length)
  return bySize[Math.floor(bySize.length / 2)] ?? Buffer.alloc(0)
}

async function pageAt(url: string): Promise<Buffer> {
  return gzipSync(await (await fetch(url)).text())
}

async function startStill(page: Buffer): Promise<Server & { stop(): void }> {
  const folder = mkdtempSync(join(tmpdir(), 'hoi-mot-cua-bench-'))
  const file = join(folder, 'page.gz')
  writeFileSync(file, page)
  const child = fork(new URL('./still-page.ts', import.meta.url), [file])
  const [url] = await once(child, 'message')
  const stop = () => {
    child.kill()
    rmSync(folder, { recursive: true, force: true })
  }
  return { url: String(url), pid: child.pid ?? 0, stop }
}

function best(results: readonly Pages[]): Pages {
  const [first, ...others] = results.toSorted((a, b) => b.perSecond - a.perSecond)
  if (!first) throw new Error(`expected results, got ${others.length}`)
  return first
}
