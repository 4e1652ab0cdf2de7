/** A measured server in a process of its own. */

import { type ChildProcess, fork } from 'node:child_process'
import { AppError } from '../../src/errors.ts'
import { startOptions } from '../start-options.ts'

export type TargetOrder = 'figures' | 'stop'

export type TargetNews =
  | { readonly kind: 'running'; readonly url: string }
  | ({ readonly kind: 'figures' } & Figures)

export type Figures = {
  /** Milliseconds from an event's sending to its reply's, since the last time. */
  readonly replyMs: readonly number[]
  /** Bytes, after a collection. */
  readonly rss: number
  /** Milliseconds of processor time, since the start. */
  readonly cpuMs: number
}

export type ServerProcess = {
  readonly url: string
  readonly pid: number
  figures(): Promise<Figures>
  stop(): Promise<void>
}

/** A measured server ended by itself. */
export class ServerEnded extends AppError {
  constructor(code: number | null) {
    super('server-ended', `[bench] measure a server: expected it to run, got exit code ${code}.`)
  }
}

const program = new URL('./target.ts', import.meta.url)

/** Started as `npm start` starts the program. */
export async function startServer(
  kind: 'echo' | 'program',
  env: Readonly<Record<string, string>>,
  options: readonly string[] = [],
): Promise<ServerProcess> {
  const execArgv = [...startOptions, ...options]
  const child = fork(program, [kind], { execArgv, env: { ...process.env, ...env } })
  const running = await news(child, 'running')
  return {
    url: running.url,
    pid: child.pid ?? 0,
    async figures() {
      child.send('figures' satisfies TargetOrder)
      return news(child, 'figures')
    },
    stop: () =>
      new Promise((resolve) => {
        child.once('exit', () => resolve())
        child.send('stop' satisfies TargetOrder)
      }),
  }
}

function news<K extends TargetNews['kind']>(
  child: ChildProcess,
  kind: K,
): Promise<Extract<TargetNews, { kind: K }>> {
  const { promise, resolve, reject } = Promise.withResolvers<Extract<TargetNews, { kind: K }>>()
  const ended = (code: number | null) => reject(new ServerEnded(code))
  const told = (message: unknown) => {
    const item = message as TargetNews
    if (item.kind !== kind) return
    child.off('message', told)
    child.off('exit', ended)
    resolve(item as Extract<TargetNews, { kind: K }>)
  }
  child.on('message', told).once('exit', ended)
  return promise
}
