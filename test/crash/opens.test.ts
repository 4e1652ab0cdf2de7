/** Opens of shared links while the server is killed: every link uses a team of its own, so each open is seen. */

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { Team } from '../../src/sharing/team.ts'
import { newTeamCode } from '../../src/sharing/team-code.ts'
import { openStores } from '../../src/stores/sql/open-stores.ts'
import { agents } from '../server/share/agents.data.ts'
import { bareEnv } from '../support/bare-env.ts'
import { freshDatabase } from '../support/postgres-database.ts'
import { tempFolder } from '../support/temp-folder.ts'

const day = { from: '2026-11-23', to: '2026-11-23' }
const kills = 3
const opens = 1200

describe('killed while links are opened', { timeout: 120_000 }, () => {
  it('has counted on SQLite every open that led on, and none twice', async () => {
    await expectExact({ dataDir: tempFolder(), databaseUrl: null })
  })

  it('has counted on PostgreSQL every open that led on, and none twice', async () => {
    await expectExact({ dataDir: tempFolder(), databaseUrl: await freshDatabase() })
  })
})

type Data = { readonly dataDir: string; readonly databaseUrl: string | null }

async function expectExact(data: Data): Promise<void> {
  const codes = await makeTeams(data)
  const led = new Set<string>()
  let next = 0
  for (let life = 0; life <= kills; life += 1) {
    const until = Math.ceil((opens * (life + 1)) / (kills + 1))
    const { process: victim, port } = await start(data)
    const hand = async () => {
      while (next < until) {
        const code = codes[next++] ?? ''
        if (await isLedOn(port, code)) led.add(code)
        // Killed in the middle of the work of this life.
        if (life < kills && next > until - opens / (kills + 1) / 2) victim.kill('SIGKILL')
      }
    }
    await Promise.all(Array.from({ length: 16 }, hand))
    victim.kill('SIGKILL')
    if (victim.exitCode === null && victim.signalCode === null) await once(victim, 'exit')
  }
  const counted = await countedTeams(data)
  expect(led.size).toBeGreaterThan(opens / 4)
  expect(led.size).toBeLessThan(opens)
  expect([...led].filter((code) => counted.get(code) !== 1)).toEqual([])
  expect([...counted].filter(([, count]) => count !== 1)).toEqual([])
}

async function makeTeams(data: Data): Promise<readonly string[]> {
  const codes = new Set<string>()
  let chance = 1
  const pick = (count: number) => {
    chance = (chance * 48_271) % 2_147_483_647
    return chance % count
  }
  while (codes.size < opens) codes.add(newTeamCode(pick))
  const stores = await openStores(data)
  const teams = [...codes].map(
    (code): Team => ({
      ...{ code, province: 'Hà Nội', commune: 'Xã A', communeCode: null, hamlet: code },
      ...{ name: code, lead: null, contact: null, removedOn: null },
    }),
  )
  await stores.teams.change(() => teams)
  await stores.close()
  return [...codes]
}

async function countedTeams(data: Data): Promise<ReadonlyMap<string, number>> {
  const stores = await openStores(data)
  const counts = await stores.counts.counts(day)
  await stores.close()
  return new Map(counts.map(({ team, count }) => [team ?? '', count]))
}

async function start({ dataDir, databaseUrl }: Data) {
  const env = bareEnv({
    DATA_DIR: dataDir,
    ...(databaseUrl === null ? {} : { DATABASE_URL: databaseUrl }),
  })
  const child: ChildProcess = spawn(process.execPath, ['test/crash/opens-worker.ts'], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  const [line] = await once(child.stdout ?? process.stdin, 'data')
  return { process: child, port: Number(String(line)) }
}

async function isLedOn(port: number, code: string): Promise<boolean> {
  try {
    const { status } = await fetch(`http://127.0.0.1:${port}/s/${code}/khai-sinh`, {
      redirect: 'manual',
      headers: { 'User-Agent': agents.people.safari },
    })
    return status === 302
  } catch {
    return false
  }
}
