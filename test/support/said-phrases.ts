/** Which phrases the code says, read from its text. */

import type { SourceFile } from './source-files.ts'

/** One key in one call of `say`, with the names of the values handed over. */
export type SaidPhrase = { readonly word: string; readonly values: readonly string[] }

export type Said = {
  /** Every key as it is written in the code: `'talk.help'` or a template with its backticks. */
  readonly words: readonly string[]
  readonly calls: readonly SaidPhrase[]
}

/** Keys of the given groups (`talk`, `flow`) in the code. */
export function saidIn(files: readonly SourceFile[], groups: readonly string[]): Said {
  const key = new RegExp(
    `'(?:${groups.join('|')})\\.[\\w.-]+'|\`(?:${groups.join('|')})\\.[^\`]+\``,
    'g',
  )
  const wordsOf = (code: string) => [...code.matchAll(key)].map(([word]) => word)
  return {
    words: files.flatMap(({ code }) => wordsOf(code)),
    calls: files
      .flatMap(({ code }) => sayCalls(code))
      .flatMap((call) => wordsOf(call).map((word) => ({ word, values: valueNames(call) }))),
  }
}

/** What stands between the brackets of every `say(…)`. */
function sayCalls(code: string): readonly string[] {
  return [...code.matchAll(/\bsay\(/g)].map(({ index, 0: start }) => {
    const from = index + start.length
    let open = 1
    let to = from
    for (; open > 0 && to < code.length; to += 1) {
      if (code[to] === '(') open += 1
      if (code[to] === ')') open -= 1
    }
    return code.slice(from, to - 1)
  })
}

/** `{ number: at + 1, of }` → number, of. */
function valueNames(call: string): readonly string[] {
  const object = /(?:^|,)\s*\{([\s\S]*)\}\s*,?\s*$/.exec(call)?.[1] ?? ''
  const flat = object.replace(/\[[^\]]*\]|\([^)]*\)|\{[^}]*\}/g, '')
  return flat.split(',').flatMap((part) => /^\s*(\w+)\s*(?::|$)/.exec(part)?.[1] ?? [])
}
