/** A copy of content/ and intents/ that a test may break. */

import { appendFileSync, cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseDocument } from 'yaml'
import type { ContentFolders } from '../../src/knowledge/load.ts'
import { tempFolder } from './temp-folder.ts'

/** Paths are given as problems name them: `content/fields.yaml`, `intents/fee.yaml`. */
export type ContentCopy = ContentFolders & {
  /** Puts `value` at `path` of a YAML file; undefined takes away what is there. */
  set(file: string, path: readonly (string | number)[], value: unknown): void
  append(file: string, text: string): void
  write(file: string, text: string): void
  read(file: string): string
  remove(path: string): void
}

/** Removed when the running test is finished. */
export function copyContent(): ContentCopy {
  const root = tempFolder()
  for (const name of ['content', 'intents']) cpSync(name, join(root, name), { recursive: true })
  const at = (path: string) => join(root, path)
  return {
    contentDir: at('content'),
    intentsDir: at('intents'),
    set(file, path, value) {
      const document = parseDocument(readFileSync(at(file), 'utf8'))
      if (value === undefined) document.deleteIn(path)
      else document.setIn(path, value)
      writeFileSync(at(file), document.toString())
    },
    append: (file, text) => appendFileSync(at(file), text),
    write: (file, text) => writeFileSync(at(file), text),
    read: (file) => readFileSync(at(file), 'utf8'),
    remove: (path) => rmSync(at(path), { recursive: true }),
  }
}
