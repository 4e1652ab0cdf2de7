/** The sentences the assistant says, by key; the words live in content/phrases/. */

import { AppError } from '../errors.ts'

export type Phrases = {
  /** The sentence of `key` with `{name}` replaced; throws PhraseMissing when key or value is not there. */
  say(key: string, values?: Readonly<Record<string, string | number>>): string
  has(key: string): boolean
  readonly keys: readonly string[]
}

/** A sentence that code or content refers to is not in content/phrases/. */
export class PhraseMissing extends AppError {
  constructor(key: string, detail: string) {
    super('phrase-missing', `[knowledge] say "${key}": ${detail}.`)
  }
}

/** Phrases over a table of dotted keys. */
export function createPhrases(table: ReadonlyMap<string, string>): Phrases {
  return {
    keys: [...table.keys()],
    has: (key) => table.has(key),
    say(key, values = {}) {
      const template = table.get(key)
      if (template === undefined) throw new PhraseMissing(key, 'expected it in content/phrases/')
      return template.replace(/\{(\w+)\}/g, (_, name: string) => {
        const value = values[name]
        if (value === undefined) throw new PhraseMissing(key, `expected a value for {${name}}`)
        return String(value)
      })
    },
  }
}

/** A YAML tree of phrases as dotted keys; leaves that are not text are left out. */
export function flattenPhrases(tree: unknown, prefix = ''): readonly (readonly [string, string])[] {
  if (typeof tree === 'string') return [[prefix, tree.trim()]]
  if (typeof tree !== 'object' || tree === null) return []
  return Object.entries(tree).flatMap(([name, branch]) =>
    flattenPhrases(branch, prefix === '' ? name : `${prefix}.${name}`),
  )
}
