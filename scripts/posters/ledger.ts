/** Which files of a folder were made from what: a line a file in `.to-roi.jsonl`, added as each is done. */

import { appendFileSync, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export type Entry = {
  readonly file: string
  /** Of everything that stands in it besides its date. */
  readonly hash: string
  /** ISO date of its making. */
  readonly day: string
}

export type Ledger = {
  /** What a file that is still there was made from. */
  find(file: string): Entry | undefined
  /** Called once the file stands whole in the folder. */
  add(entry: Entry): void
}

/** The ledger of a folder; a line cut off by a crash counts as not there. */
export function openLedger(folder: string): Ledger {
  const path = join(folder, '.to-roi.jsonl')
  const text = existsSync(path) ? readFileSync(path, 'utf8') : ''
  const entries = new Map(text.split('\n').flatMap(readLine))
  const isCut = text !== '' && !text.endsWith('\n')
  if (isCut) appendFileSync(path, '\n')
  return {
    find: (file) => (existsSync(join(folder, file)) ? entries.get(file) : undefined),
    add(entry) {
      entries.set(entry.file, entry)
      appendFileSync(path, `${JSON.stringify(entry)}\n`)
    },
  }
}

function readLine(line: string): readonly (readonly [string, Entry])[] {
  try {
    const { file, hash, day } = JSON.parse(line)
    const isEntry = [file, hash, day].every((one) => typeof one === 'string')
    return isEntry ? [[file, { file, hash, day }]] : []
  } catch {
    return []
  }
}
