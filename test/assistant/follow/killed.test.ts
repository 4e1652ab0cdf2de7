/** Killed at any moment, a change is told once: no follower misses the last one, none hears one twice. */

import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { startFollowing } from '../../../src/assistant/follow/start-following.ts'
import { codeHash } from '../../../src/dossiers/follow/code-hash.ts'
import { openSqliteStores } from '../../../src/stores/sql/sqlite/open-sqlite-stores.ts'
import { tempFolder } from '../../support/temp-folder.ts'
import { changeDossiers, codeAt, followingParts, secret } from './changes.ts'

const dossiers = 40
const kills = 6
const program = fileURLToPath(new URL('./changing-process.ts', import.meta.url))
const userOf = (index: number) => `telegram:${index}`

it('a process killed while it tells loses and doubles no notice', async () => {
  const folder = tempFolder()
  await begin(folder)
  for (let kill = 0; kill < kills; kill++) await runAndKill(folder, 60 + kill * 37)
  const stores = await openSqliteStores(folder)
  const following = startFollowing(followingParts(stores))
  following.changed()
  await expect.poll(() => stores.dossiers.changed(1), { timeout: 5000 }).toEqual([])
  await following.stop()
  let told = 0
  for (let index = 0; index < dossiers; index++) {
    const [stored] = await stores.dossiers.find(codeAt(index))
    const [follower] = await stores.followers.ofUser({ channel: 'telegram', user: userOf(index) })
    const notices = await stores.notices.waiting(userOf(index))
    const said = notices.map(({ body }) => body.facts.status)
    expect(follower?.status).toBe(stored?.record.status)
    if (said.length > 0) expect(said.at(-1)).toBe(stored?.record.statusText)
    expect(said.filter((status, at) => status === said[at - 1])).toEqual([])
    told += said.length
  }
  await stores.close()
  expect(told).toBeGreaterThan(dossiers)
}, 60_000)

async function begin(folder: string): Promise<void> {
  const stores = await openSqliteStores(folder)
  await changeDossiers(stores, dossiers, 1)
  for (let index = 0; index < dossiers; index++) {
    const follower = {
      channel: 'telegram',
      user: userOf(index),
      status: 1,
      verified: false,
    } as const
    const hash = codeHash(codeAt(index), secret)
    const rest = { codeHash: hash, until: '2099-12-31', sealedCode: null }
    await stores.followers.follow({ ...follower, ...rest }, new Date().toISOString())
  }
  await stores.close()
}

/** Killed `ms` after its first change. */
async function runAndKill(folder: string, ms: number): Promise<void> {
  const child = spawn(process.execPath, [program, folder, String(dossiers)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await new Promise((resolve) => child.stdout.once('data', resolve))
  await new Promise((resolve) => setTimeout(resolve, ms))
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGKILL')
  await ended
}
