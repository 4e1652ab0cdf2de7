/** What a page pays for the widget, and what it is made of, as built. */

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { beforeAll, describe, expect, it } from 'vitest'
import { builtPage } from '../support/built-page.ts'

/** In bytes, compressed. */
const limits = { loader: 3_000, whole: 30_000 }

const loader = 'hoi-mot-cua.js'

let root: string
beforeAll(async () => {
  root = await builtPage()
})

const textOf = (file: string) => readFileSync(join(root, file), 'utf8')
const sizeOf = (file: string) => gzipSync(textOf(file), { level: 9 }).length

/** Files a script imports, now or later, as paths from the root. */
function importsOf(file: string): readonly string[] {
  const folder = join(file, '..')
  return [...textOf(file).matchAll(/(?:from|import)\s*\(?\s*["'`](\.[^"'`]+)["'`]/g)].map(
    ([, target = '']) => join(folder, target),
  )
}

function reachedFrom(start: string): readonly string[] {
  const files = new Set([start])
  for (const file of files) for (const target of importsOf(file)) files.add(target)
  return [...files]
}

describe('the widget', () => {
  it('is small: the loader alone, and all of it', () => {
    const sizes = Object.fromEntries(reachedFrom(loader).map((file) => [file, sizeOf(file)]))
    const whole = Object.values(sizes).reduce((sum, size) => sum + size, 0)
    console.log(`gzip bytes: ${JSON.stringify({ ...sizes, whole })}`)
    expect(Object.keys(sizes).length).toBeGreaterThan(1)
    expect(sizes[loader]).toBeLessThanOrEqual(limits.loader)
    expect(whole).toBeLessThanOrEqual(limits.whole)
  })

  it('is one file until it is opened, and no part of it asks for that file again', () => {
    expect(textOf(loader)).not.toMatch(/\bimport\s*["'{*]/)
    const others = reachedFrom(loader).filter((file) => file !== loader)
    expect(others.flatMap(importsOf)).not.toContain(loader)
  })

  it('names no other server than those it only writes about', () => {
    const addresses = reachedFrom(loader).flatMap((file) => [
      ...textOf(file).matchAll(/https?:\/\/[\w.-]+/g),
    ])
    // Names of markup languages; nothing is fetched from there.
    const known = /^http:\/\/www\.w3\.org$/
    expect(addresses.map(([address]) => address).filter((one) => !known.test(one))).toEqual([])
  })

  it('has its styles as files too, with no rem of the page in the panel', () => {
    const styles = reachedFrom(loader).flatMap((file) => [
      ...textOf(file).matchAll(/new URL\([`"']([^`"']+\.css)[`"'],\s*import\.meta\.url\)/g),
    ])
    const names = styles.map(([, name = '']) => name.replace(/^(assets\/)?/, 'assets/'))
    expect(names).toHaveLength(2)
    for (const name of names) {
      expect(existsSync(join(root, name)), name).toBe(true)
      expect(textOf(name).replace(/@media[^{]*/g, '')).not.toMatch(/[\d.]rem\b/)
    }
  })
})
