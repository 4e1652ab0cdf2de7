/** The chat page as citizens get it, built by Vite into a folder of its own. */

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'

export type BuiltPage = { readonly folder: string; remove(): Promise<void> }

/** Builds src/web with the project's own settings. */
export async function buildPage(): Promise<BuiltPage> {
  const folder = await mkdtemp(join(tmpdir(), 'hoi-mot-cua-web-'))
  const { NODE_ENV } = process.env
  // Vitest's own would give a build for developers, larger than the one that is served.
  process.env.NODE_ENV = 'production'
  await build({ configFile: 'vite.config.ts', logLevel: 'error', build: { outDir: folder } })
  process.env.NODE_ENV = NODE_ENV
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) }
}
