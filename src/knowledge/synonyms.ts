/** Everyday phrases of the lexicon, one by one. */

import type { z } from 'zod'
import type { Synonym, synonymsSchema } from './schema/lexicon.ts'
import { wordings } from './word-classes.ts'

/** The synonyms of content/lexicon with every class spelled out, what means itself left out. */
export function spelledOut({
  classes,
  entries,
}: z.infer<typeof synonymsSchema>): readonly Synonym[] {
  return entries.flatMap(({ say, means, notBefore, only }) => {
    const after = notBefore === undefined ? [] : (classes[notBefore] ?? [])
    const others = wordings(say, classes).filter((one) => one !== means)
    return others.map((one) => ({ say: one, means, notBefore: after, only }))
  })
}
