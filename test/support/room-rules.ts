/** The rules on imports, each from files and a table to sentences saying what breaks it. */

import type { SourceFile } from './source-files.ts'
import { resolveImport } from './source-files.ts'

/** What a room may import from others: values and types, or types alone. A name is a room or a file. */
export type Doors = { readonly values?: readonly string[]; readonly types?: readonly string[] }

/** `server/api/api.ts` → `server`; a file directly below src is its own room. */
export function roomOf(path: string): string {
  return path.split('/')[0] ?? path
}

/** Imports from one room to another that have no door. */
export function closedDoors(
  files: readonly SourceFile[],
  rooms: Readonly<Record<string, Doors>>,
): readonly string[] {
  return relativeImports(files).flatMap(({ from, to, target, typeOnly }) => {
    const here = roomOf(from)
    const there = roomOf(to)
    const { values = [], types = [] } = rooms[here] ?? {}
    const open = typeOnly ? [...values, ...types] : values
    if (here === there || open.includes(there) || open.includes(to)) return []
    const onlyTypes = !typeOnly && (types.includes(there) || types.includes(to))
    const rule = `${here} -> ${there}${onlyTypes ? ' (only types, by import type)' : ''}`
    return [`${from} may not import ${target}: ${rule}`]
  })
}

/** Packages imported outside of their places, or without having a place. */
export function strayPackages(
  files: readonly SourceFile[],
  places: Readonly<Record<string, readonly string[]>>,
): readonly string[] {
  return packageImports(files).flatMap(({ from, name }) => {
    const allowed = places[name]
    if (allowed === undefined)
      return [`${from} may not import ${name}: it has no place in the table`]
    if (allowed.some((place) => isWithin(from, place))) return []
    return [`${from} may not import ${name}: its place is ${allowed.join(', ')}`]
  })
}

/** Files of the table that do not import the package any more. */
export function idlePlaces(
  files: readonly SourceFile[],
  places: Readonly<Record<string, readonly string[]>>,
): readonly string[] {
  const imports = packageImports(files)
  return Object.entries(places).flatMap(([name, allowed]) =>
    allowed
      .filter((place) => !imports.some((i) => i.name === name && isWithin(i.from, place)))
      .map((place) => `${name} -> ${place}: nothing there imports it any more`),
  )
}

/** Every file that runs when one of `starts` runs, with the way from there. */
export function reached(
  files: readonly SourceFile[],
  starts: readonly string[],
): ReadonlyMap<string, readonly string[]> {
  const values = relativeImports(files).filter(({ typeOnly }) => !typeOnly)
  const ways = new Map<string, readonly string[]>(starts.map((path) => [path, [path]]))
  for (const [path, way] of ways) {
    for (const { to } of values.filter(({ from }) => from === path)) {
      if (!ways.has(to)) ways.set(to, [...way, to])
    }
  }
  return ways
}

/** Rings of imports, each told once. */
export function cycles(files: readonly SourceFile[], kinds: 'values' | 'all'): readonly string[] {
  const edges = relativeImports(files).filter(({ typeOnly }) => kinds === 'all' || !typeOnly)
  const done = new Set<string>()
  const rings: string[] = []
  const walk = (path: string, way: readonly string[]) => {
    if (way.includes(path)) rings.push([...way.slice(way.indexOf(path)), path].join(' -> '))
    if (way.includes(path) || done.has(path)) return
    for (const { to } of edges.filter(({ from }) => from === path)) walk(to, [...way, path])
    done.add(path)
  }
  for (const { path } of files) walk(path, [])
  return rings
}

/** Where one of `words` stands in the code: `path: word`. */
export function uses(files: readonly SourceFile[], words: RegExp): readonly string[] {
  return files.flatMap(({ path, code }) =>
    [...code.matchAll(words)].map(([word]) => `${path}: ${word}`),
  )
}

function relativeImports(files: readonly SourceFile[]) {
  return files.flatMap(({ path: from, imports }) =>
    imports.flatMap(({ target, typeOnly }) => {
      const to = resolveImport(from, target)
      return to === null || /\.css(\?|$)/.test(to) ? [] : [{ from, to, target, typeOnly }]
    }),
  )
}

/** `lowdb/node` is lowdb, `node:fs/promises` is a package of its own. */
function packageImports(files: readonly SourceFile[]) {
  return files.flatMap(({ path: from, imports }) =>
    imports
      .filter(({ target }) => !target.startsWith('.'))
      .map(({ target }) => ({ from, name: packageOf(target) })),
  )
}

function packageOf(target: string): string {
  if (target.startsWith('node:')) return target
  return target.split('/', target.startsWith('@') ? 2 : 1).join('/')
}

function isWithin(path: string, place: string): boolean {
  return path === place || path.startsWith(`${place}/`)
}

/** Code that reads the clock or rolls dice. */
export const clockOrDice =
  /\bDate\.now\b|\bnew Date\b(?!\s*\(\s*[^)\s])|\bMath\.random\b|\b(?:randomUUID|getRandomValues|performance|setTimeout|setInterval|setImmediate)\b/g
