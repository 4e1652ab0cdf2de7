/** The real program as a process of its own. */

import { type ChildProcess, spawn } from 'node:child_process'
import { resolve } from 'node:path'
import { onTestFinished } from 'vitest'
import { bareEnv } from './bare-env.ts'

export type Ended = {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  readonly stdout: string
  readonly stderr: string
}

export type Program = {
  readonly process: ChildProcess
  /** Where it answers, as printed. Rejects when it ends without saying. */
  readonly url: Promise<string>
  readonly ended: Promise<Ended>
}

export type ProgramOptions = {
  readonly env?: Readonly<Record<string, string>>
  readonly args?: readonly string[]
  readonly cwd?: string
}

const main = resolve('src/main.ts')

/** Started with nothing of our environment; killed when the test is finished. */
export function startProgram({ env = {}, args = [], cwd = '.' }: ProgramOptions = {}): Program {
  const own = bareEnv({ PORT: '0', ...env })
  const child = spawn(process.execPath, [main, ...args], { cwd, env: own })
  onTestFinished(() => void child.kill('SIGKILL'))
  const output = { stdout: '', stderr: '' }
  const started = Promise.withResolvers<string>()
  started.promise.catch(() => {})
  child.stdout.on('data', (chunk) => {
    output.stdout += chunk
    const url = /http:\/\/\S+/.exec(output.stdout)?.[0]
    if (url) started.resolve(url)
  })
  child.stderr.on('data', (chunk) => {
    output.stderr += chunk
  })
  const ended = new Promise<Ended>((done) => {
    child.on('close', (code, signal) => {
      started.reject(new Error(`start the program: expected it to run, got: ${output.stderr}`))
      done({ code, signal, ...output })
    })
  })
  return { process: child, url: started.promise, ended }
}
