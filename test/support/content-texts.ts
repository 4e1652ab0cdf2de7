/** Every text that stands in the YAML and JSON files of content/ or intents/. */

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'

export type ContentText = {
  /** `content/procedures/khai-sinh.yaml` */
  readonly file: string
  /** `fees.0.text` */
  readonly path: string
  readonly text: string
}

/** The texts below `folder`, in the order of files and lines. */
export function contentTexts(folder: string): readonly ContentText[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(yaml|json)$/.test(name))
    .sort()
    .map((name) => join(folder, name))
    .flatMap((file) => leaves(parse(readFileSync(file, 'utf8'))).map((leaf) => ({ file, ...leaf })))
}

/** Lists of what people type: any spelling and any word may stand there. */
const typed = /(?:^|\.)(?:aliases|utterances|cues|hints|except|say)(?:\.|$)|^(?:entries|marked)\./

/** Whether the text is one the assistant shows rather than one that people type. */
export function isShown({ file, path }: ContentText): boolean {
  return !typed.test(path) && file !== officersHeaders
}

/** Names of columns as officers write them, old ones too. */
const officersHeaders = 'content/sharing/columns.yaml'

function leaves(node: unknown, path: readonly string[] = []): readonly Omit<ContentText, 'file'>[] {
  if (typeof node === 'string') return [{ path: path.join('.'), text: node }]
  if (typeof node !== 'object' || node === null) return []
  return Object.entries(node).flatMap(([name, branch]) => leaves(branch, [...path, name]))
}
