/** Sentences by name, or groups of them: `content/phrases/*.yaml`. */

import { z } from 'zod'

/** A tree whose leaves are texts; a name without a sentence would fail only when it has to be said. */
export const phrasesSchema = z.record(z.string(), z.unknown()).superRefine((tree, context) => {
  for (const { path, message } of faults(tree)) context.addIssue({ code: 'custom', path, message })
})

type Fault = { readonly path: string[]; readonly message: string }

function faults(branch: object, path: readonly string[] = []): readonly Fault[] {
  return Object.entries(branch).flatMap(([name, leaf]: [string, unknown]) => {
    const here = [...path, name]
    if (typeof leaf === 'object' && leaf !== null) return faults(leaf, here)
    if (typeof leaf !== 'string' || leaf.trim() === '') {
      return [{ path: here, message: 'expected text' }]
    }
    return leaf === leaf.normalize('NFC') ? [] : [{ path: here, message: 'expected NFC text' }]
  })
}
