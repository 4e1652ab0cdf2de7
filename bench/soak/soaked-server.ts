/** The real program, started as `npm start` does it, that can be asked for its memory. */

import { fork } from 'node:child_process'
import { once } from 'node:events'
import { ServerEnded } from '../server/server-process.ts'
import { startOptions } from '../start-options.ts'
import type { MemoryFigures } from './memory-probe.ts'

export type SoakedServer = {
  readonly url: string
  memory(): Promise<MemoryFigures>
  stop(): Promise<void>
}

const options = [...startOptions, '--import', './bench/soak/memory-probe.ts']

/** Throws ServerEnded when it does not start. */
export async function startSoakedServer(
  env: Readonly<Record<string, string>>,
): Promise<SoakedServer> {
  const own = { PATH: process.env.PATH ?? '', PORT: '0', ...env }
  const child = fork('src/main.ts', {
    execArgv: options,
    env: own,
    stdio: ['ignore', 'pipe', 'ignore', 'ipc'],
  })
  const started = Promise.withResolvers<string>()
  child.once('exit', (code) => started.reject(new ServerEnded(code)))
  let said = ''
  child.stdout?.on('data', (chunk) => {
    said += chunk
    const url = /http:\/\/\S+/.exec(said)?.[0]
    if (url) started.resolve(url)
  })
  const url = await started.promise
  return {
    url,
    async memory() {
      child.send('memory')
      const [figures] = await once(child, 'message')
      return figures as MemoryFigures
    },
    async stop() {
      const ended = once(child, 'exit')
      child.kill('SIGTERM')
      await ended
    },
  }
}
