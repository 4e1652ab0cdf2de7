/** Shared links beside a bare redirect, taking turns in the same run; and the import of teams. */

import { type ChildProcess, fork, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { openStores, type StoreSettings } from '../../src/stores/sql/open-stores.ts'
import { progress } from '../retrieval/measure/say.ts'
import { closedLoad, type LoadResult } from '../server/load.ts'

export type Links = {
  readonly name: string
  readonly connections: number
  /** Redirects a second, one figure a round. */
  readonly bare: readonly number[]
  readonly links: readonly number[]
  /** Milliseconds from asking to the redirect. */
  readonly latencies: readonly number[]
  /** Links followed in all rounds, and how many of them the store counts. */
  readonly followed: number
  readonly counted: number
}

/** Short and many: each is compared with the one beside it, for the machine is never the same for long. */
const rounds = 12
const seconds = 1
const places = ['khai-sinh', 'ket-hon', 'lv-cu-tru', 'sk-sinh-con', 'ho-so']
const browser =
  'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile Safari/537.36'

type Measured = {
  readonly name: string
  readonly settings: StoreSettings
  /** Codes of the teams whose links are opened. */
  readonly codes: readonly string[]
}

/** Links of these teams, opened over 64 and 256 connections as fast as they are answered. */
export async function measureLinks(measured: Measured): Promise<readonly Links[]> {
  return [await measureOver(64, measured), await measureOver(256, measured)]
}

async function measureOver(connections: number, measured: Measured): Promise<Links> {
  const { name, settings, codes } = measured
  progress(`${name}, ${connections}`)
  const before = await countedIn(settings)
  const env = { DATA_DIR: settings.dataDir, DATABASE_URL: settings.databaseUrl ?? '' }
  const [bare, links] = [await start('bare', env), await start('program', env)]
  const results: { bare: LoadResult[]; links: LoadResult[] } = { bare: [], links: [] }
  const loadOf = ({ url }: Target, length: number) =>
    closedLoad({ urls: [url], connections, seconds: length, request: (n) => linkOf(url, codes, n) })
  const warm = [await loadOf(bare, 1), await loadOf(links, 2)]
  for (let round = 0; round < rounds; round += 1) {
    results.bare.push(await loadOf(bare, seconds))
    results.links.push(await loadOf(links, seconds))
  }
  bare.child.kill()
  links.child.kill()
  const sent = [warm[1], ...results.links].map((one) => one?.latencies.length ?? 0)
  return {
    ...{ name, connections },
    bare: results.bare.map(({ perSecond }) => perSecond),
    links: results.links.map(({ perSecond }) => perSecond),
    latencies: results.links.flatMap(({ latencies }) => latencies),
    followed: sent.reduce((all, one) => all + one, 0),
    counted: (await countedIn(settings)) - before,
  }
}

function linkOf(url: string, codes: readonly string[], n: number): Buffer {
  const path = `/s/${codes[n % codes.length]}/${places[n % places.length]}`
  const { host } = new URL(url)
  return Buffer.from(`GET ${path} HTTP/1.1\r\nHost: ${host}\r\nUser-Agent: ${browser}\r\n\r\n`)
}

async function countedIn(settings: StoreSettings): Promise<number> {
  const stores = await openStores(settings)
  const sums = await stores.counts.sums({ from: '2000-01-01', to: '2999-12-31' })
  await stores.close()
  return sums.reduce((all, { count }) => all + count, 0)
}

type Target = { readonly url: string; readonly child: ChildProcess }

async function start(
  kind: 'bare' | 'program',
  env: Readonly<Record<string, string>>,
): Promise<Target> {
  const child = fork(join(import.meta.dirname, 'target.ts'), [kind], {
    env: { ...process.env, ...env },
  })
  const [url] = await once(child, 'message')
  return { url: String(url), child }
}

/** Seconds `npm run teams -- import` takes, as an operator runs it. */
export async function importSeconds(file: string, dataDir: string): Promise<number> {
  progress(`import ${file}`)
  const began = performance.now()
  const env = { ...process.env, DATA_DIR: dataDir, DATABASE_URL: '' }
  const child = spawn(process.execPath, ['scripts/teams.ts', 'import', file], {
    env,
    stdio: 'ignore',
  })
  const [code] = await once(child, 'exit')
  if (code !== 0) throw new Error(`[bench] import teams: expected exit code 0, got ${code}.`)
  return (performance.now() - began) / 1000
}
