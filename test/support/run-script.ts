/** A command of scripts/ as an operator runs it: its own process, real content, a data folder of its own. */

import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { tempFolder } from './temp-folder.ts'

export type Ran = { readonly code: number | null; readonly out: string; readonly err: string }

type Given = { readonly stdin?: string; readonly env?: Readonly<Record<string, string>> }

const root = fileURLToPath(new URL('../../', import.meta.url))

/** Runs `node scripts/<name>.ts` to its end. */
export function runScript(name: string, words: readonly string[], given: Given = {}): Promise<Ran> {
  const env = { ...process.env, DATA_DIR: tempFolder(), ...given.env }
  const child = spawn(process.execPath, [`scripts/${name}.ts`, ...words], { cwd: root, env })
  const out: Buffer[] = []
  const err: Buffer[] = []
  child.stdout.on('data', (part) => out.push(part))
  child.stderr.on('data', (part) => err.push(part))
  // A command that ends at once need not read what it is given.
  child.stdin.on('error', () => {})
  child.stdin.end(given.stdin ?? '')
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, out: textOf(out), err: textOf(err) }))
  })
}

function textOf(parts: readonly Buffer[]): string {
  return Buffer.concat(parts).toString('utf8')
}

/** The JSON values of a text, one a line. */
export function jsonLines(text: string): readonly unknown[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))
}
