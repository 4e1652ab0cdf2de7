/** The program as a process that is killed and started again. */

import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export type Victim = {
  /** Where it answers; null while it does not. */
  url(): string | null
  /** Resolves when it answers. */
  ready(): Promise<void>
  /** SIGKILL, then a new process in its place. */
  kill(): Promise<void>
  /** SIGKILL for good. */
  end(): Promise<void>
}

const folder = fileURLToPath(new URL('../..', import.meta.url))
/** As `npm start` does it. */
const program = ['--import', './scripts/compile-cache.mjs', 'src/main.ts']

/** Starts with nothing of our environment but PATH. */
export function startVictim(env: Readonly<Record<string, string>>): Victim {
  let life = begin(env)
  const kill = () => void life.child.kill('SIGKILL')
  // Nothing is left running when the driver is stopped.
  process.once('exit', kill)
  const end = async () => {
    kill()
    await life.ended
  }
  return {
    url: () => life.url(),
    ready: () => life.ready,
    async end() {
      process.off('exit', kill)
      await end()
    },
    async kill() {
      await end()
      life = begin(env)
    },
  }
}

type Life = {
  readonly child: ChildProcess
  readonly url: () => string | null
  readonly ready: Promise<void>
  readonly ended: Promise<void>
}

function begin(env: Readonly<Record<string, string>>): Life {
  const all = { PATH: process.env.PATH ?? '', PORT: '0', ...env }
  const child = spawn(process.execPath, program, {
    env: all,
    cwd: folder,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let url: string | null = null
  let said = ''
  const { promise: ready, resolve } = Promise.withResolvers<void>()
  child.stdout?.on('data', (chunk) => {
    said += chunk
    url = /http:\/\/\S+/.exec(said)?.[0] ?? null
    if (url) resolve()
  })
  const ended = new Promise<void>((done) => {
    child.once('close', () => {
      url = null
      resolve()
      done()
    })
  })
  return { child, url: () => url, ready, ended }
}
