/** Word classes of the lexicon: `{người thân} {mới?} mất` stands for a phrase with each word of each class. */

export type WordClasses = Readonly<Record<string, readonly string[]>>

/** A class in a pattern: its name, and a `?` where it may be left out. */
const slot = /\{([^}?]+)(\?)?\}/

/** The names of the classes a pattern speaks of. */
export function classesIn(pattern: string): readonly string[] {
  return [...pattern.matchAll(new RegExp(slot, 'g'))].map(([, name = '']) => name)
}

/** Every wording of a pattern; one without classes is its own only wording. */
export function wordings(pattern: string, classes: WordClasses): readonly string[] {
  const found = slot.exec(pattern)
  if (!found) return [pattern.replace(/\s+/g, ' ').trim()]
  const [whole, name = '', optional] = found
  const words = [...(classes[name] ?? []), ...(optional ? [''] : [])]
  return words.flatMap((word) =>
    wordings(
      pattern.replace(whole, () => word),
      classes,
    ),
  )
}
