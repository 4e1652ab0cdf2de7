/** The source files of the project and what they import, read as text. */

import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'

export type Import = {
  /** As it stands in the file: `../errors.ts`, `node:fs`. */
  readonly target: string
  /** `import type …`: gone at run time. */
  readonly typeOnly: boolean
  /** `import(…)`: loaded when the code comes there. */
  readonly later: boolean
}

export type SourceFile = {
  /** Below src, with slashes: `server/api/api.ts`. */
  readonly path: string
  /** Without comments. */
  readonly code: string
  readonly imports: readonly Import[]
}

const block = /\/\*[\s\S]*?\*\//g
const lineComment = /(?<=^|\s)\/\/.*$/gm
const statement =
  /^(?:import|export)\s+(?<type>type\s)?(?:[\w$\s*{},]*?\bfrom\s*)?(?<quote>['"])(?<target>[^'"\n]+)\k<quote>/gm
const dynamic = /\bimport\(\s*(?<quote>['"`])(?<target>[^'"`\n]+)\k<quote>/g

/** Every TypeScript file of a folder. */
export function readSources(root: string): readonly SourceFile[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path))
    .sort()
    .map((path) => sourceFile(path.replaceAll('\\', '/'), readFileSync(join(root, path), 'utf8')))
}

/** A file from its text. */
export function sourceFile(path: string, text: string): SourceFile {
  const code = text.replace(block, '').replace(lineComment, '')
  return { path, code, imports: importsOf(code) }
}

function importsOf(code: string): readonly Import[] {
  const importOf =
    (later: boolean) =>
    ({ groups = {} }: RegExpMatchArray) => ({
      target: groups.target ?? '',
      typeOnly: groups.type !== undefined,
      later,
    })
  return [
    ...[...code.matchAll(statement)].map(importOf(false)),
    ...[...code.matchAll(dynamic)].map(importOf(true)),
  ]
}

/** The file a relative import leads to, below src; null for a package. */
export function resolveImport(from: string, target: string): string | null {
  return target.startsWith('.') ? posix.join(dirname(from), target) : null
}
