/** Pages a second: procedures of the real site, and the same bytes from a bare Express. */

import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { progress } from '../retrieval/measure/say.ts'
import { closedLoad, type LoadResult } from '../server/load.ts'

const connections = 64
const warmSeconds = 3
const seconds = 5
const rounds = 3

export type PageLoad = {
  /** Each the best of its rounds; the two take turns. */
  readonly site: LoadResult
  readonly still: LoadResult
}

/** Asks for the pages of `paths` in turn, as browsers do that take gzip. */
export async function measurePages(url: string, paths: readonly string[]): Promise<PageLoad> {
  const still = await startStill(await pageAt(`${url}${paths[0]}`))
  try {
    const site: LoadResult[] = []
    const bare: LoadResult[] = []
    await loadOf(url, paths, warmSeconds)
    await loadOf(still.url, paths, warmSeconds)
    for (let round = 1; round <= rounds; round += 1) {
      progress(`pages, round ${round} of ${rounds}`)
      site.push(await loadOf(url, paths, seconds))
      bare.push(await loadOf(still.url, paths, seconds))
    }
    return { site: best(site), still: best(bare) }
  } finally {
    still.stop()
  }
}

function loadOf(url: string, paths: readonly string[], seconds: number): Promise<LoadResult> {
  const requests = paths.map((path) => getOf(url, path))
  const request = (n: number) => requests[n % requests.length] ?? Buffer.alloc(0)
  return closedLoad({ urls: [url], request, connections, seconds })
}

function getOf(url: string, path: string): Buffer {
  const lines = [`GET ${path} HTTP/1.1`, `Host: ${new URL(url).host}`, 'Accept-Encoding: gzip']
  return Buffer.from(`${lines.join('\r\n')}\r\n\r\n`)
}

async function pageAt(url: string): Promise<Buffer> {
  return gzipSync(await (await fetch(url)).text())
}

async function startStill(page: Buffer): Promise<{ readonly url: string; stop(): void }> {
  const folder = mkdtempSync(join(tmpdir(), 'hoi-mot-cua-bench-'))
  const file = join(folder, 'page.gz')
  writeFileSync(file, page)
  const child = fork(new URL('./still-page.ts', import.meta.url), [file])
  const [url] = await once(child, 'message')
  const stop = () => {
    child.kill()
    rmSync(folder, { recursive: true, force: true })
  }
  return { url: String(url), stop }
}

function best(results: readonly LoadResult[]): LoadResult {
  const [first, ...others] = results.toSorted((a, b) => b.perSecond - a.perSecond)
  if (!first) throw new Error(`expected results, got ${others.length}`)
  return first
}
