/** The chat page as citizens get it, built by Vite into a folder of its own. */

import { mkdtemp } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'vite'
import { inject } from 'vitest'

let built: Promise<string> | undefined

/** The folder of src/web built with the project's own settings: once for all tests of this process. */
export function builtPage(): Promise<string> {
  built ??= buildPage()
  return built
}

async function buildPage(): Promise<string> {
  const folder = await mkdtemp(join(inject('runFolder'), 'web-'))
  const { NODE_ENV } = process.env
  // Vitest's own would give a build for developers, larger than the one that is served.
  process.env.NODE_ENV = 'production'
  await build({ configFile: 'vite.config.ts', logLevel: 'error', build: { outDir: folder } })
  process.env.NODE_ENV = NODE_ENV
  return folder
}
