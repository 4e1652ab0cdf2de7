/** `npm run crash`: the long crash test, through every webhook and on both databases. */

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runCommand, UsageError } from '../../scripts/command.ts'
import { startPostgres } from '../support/postgres-server.ts'
import { type CrashResult, crash } from './crash.ts'
import { isClean } from './verdict.ts'

const usage = `npm run crash -- [sqlite|postgres] [--kills N] [--events N] [--seed N]
writes to the program on Telegram, Zalo Bot, Zalo OA and the web while killing it at random, then
checks that nothing was lost or answered twice. sqlite is one process, postgres two; without a word
both are run, one after the other. 100 kills take about 6 minutes.
  --kills N   default 100
  --events N  default 4000
  --seed N    default 1
exit code 0 nothing lost or doubled, 1 otherwise, 2 usage`

type Size = { readonly kills: number; readonly events: number; readonly seed: number }
type Run = (size: Size & { readonly dataDir: string }) => Promise<CrashResult>

const common = { chats: 100, patient: true, onKill } as const

const runs: ReadonlyMap<string, Run> = new Map<string, Run>([
  [
    'sqlite',
    ({ dataDir, ...size }) => crash({ ...common, ...size, processes: 1, data: { dataDir } }),
  ],
  [
    'postgres',
    async ({ dataDir, ...size }) => {
      const server = await startPostgres()
      try {
        const data = { dataDir, databaseUrl: server.urlOf('postgres') }
        return await crash({ ...common, ...size, processes: 2, data })
      } finally {
        await server.stop()
      }
    },
  ],
])

function onKill(kills: number): void {
  if (kills % 10 === 0) process.stderr.write(`${kills} kills\n`)
}

function count(text: string): number {
  if (!/^\d{1,7}$/.test(text)) throw new UsageError(`expected a whole number, got ${text}`)
  return Number(text)
}

async function inFolder<T>(run: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'hoi-mot-cua-crash-'))
  try {
    return await run(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1))

await runCommand({
  usage,
  options: {
    kills: { type: 'string', default: '100' },
    events: { type: 'string', default: '4000' },
    seed: { type: 'string', default: '1' },
  },
  async run({ values, positionals }) {
    const [first, ...more] = positionals
    const chosen = [...runs].filter(([name]) => first === undefined || first === name)
    if (more.length > 0 || chosen.length === 0) {
      throw new UsageError(`expected one of ${[...runs.keys()].join(', ')}`)
    }
    const size = {
      kills: count(values.kills),
      events: count(values.events),
      seed: count(values.seed),
    }
    let clean = true
    for (const [name, run] of chosen) {
      const result = await inFolder((dataDir) => run({ ...size, dataDir }))
      console.log(`${name}: ${JSON.stringify(result)}`)
      clean &&= isClean(result)
    }
    return clean ? 0 : 1
  },
})
