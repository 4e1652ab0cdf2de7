/** How heavy things are on the wire: built browser files, and pages of the site. */

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

export type Weight = {
  readonly name: string
  readonly bytes: number
  readonly gzip: number
}

/** Scripts and styles below `folder`, heaviest first. */
export function filesIn(folder: string): readonly Weight[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:js|css)$/.test(name))
    .map((name) => weightOf(name, readFileSync(join(folder, name))))
    .toSorted((a, b) => b.gzip - a.gzip)
}

/** The pages at `paths`, heaviest first; those that answer otherwise than 200 are left out. */
export async function pagesAt(url: string, paths: readonly string[]): Promise<readonly Weight[]> {
  const weights: Weight[] = []
  for (const path of paths) {
    const response = await fetch(url + path, { redirect: 'manual' })
    const body = Buffer.from(await response.arrayBuffer())
    if (response.status === 200) weights.push(weightOf(path, body))
  }
  return weights.toSorted((a, b) => b.gzip - a.gzip)
}

function weightOf(name: string, body: Buffer): Weight {
  return { name, bytes: body.length, gzip: gzipSync(body).length }
}
