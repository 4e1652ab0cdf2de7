/** The script other pages load, as built: how it is named and what pins it. */

import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

export type Loader = {
  /** `/hoi-mot-cua.js`, always the newest. */
  readonly path: string
  /** Changes with every build that changes the script. */
  readonly version: string
  /** Subresource Integrity: `sha384-…`. */
  readonly integrity: string
}

const path = '/hoi-mot-cua.js'

/** Reads what lies in `webRoot` now; null where nothing is built. */
export async function readLoader(webRoot: string): Promise<Loader | null> {
  const script = await readFile(join(webRoot, path)).catch(() => null)
  if (script === null) return null
  const hash = createHash('sha384').update(script).digest('base64')
  return { path, version: hash.replace(/\W/g, '').slice(0, 8), integrity: `sha384-${hash}` }
}
