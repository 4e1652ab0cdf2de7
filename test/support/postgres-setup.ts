/** Vitest's global set-up: one PostgreSQL for the whole run; each test has databases of its own. */

import type { TestProject } from 'vitest/node'
import { startPostgres } from './postgres-server.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the server's own database `postgres`. */
    postgresUrl: string
  }
}

/** Starts the server and hands its address to the tests; returns how to stop it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startPostgres()
  project.provide('postgresUrl', server.urlOf('postgres'))
  return () => server.stop()
}
