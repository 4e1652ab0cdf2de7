/** The catalogue as documents: exactly the names our own index holds, for every engine. */

import { catalogueEntry, entryCode } from '../../../src/knowledge/catalogue.ts'
import type { Knowledge } from '../../../src/knowledge/knowledge.ts'
import { createAspects } from '../../../src/understanding/aspects.ts'
import { indexTopics } from '../../../src/understanding/index-topics.ts'
import type { Document } from '../engines/engine.ts'

/** All procedures; life events are no documents. */
export function documentsOf(knowledge: Knowledge): readonly Document[] {
  const { topics } = indexTopics(knowledge, () => [], createAspects([]))
  return topics.flatMap(({ id, names }) => {
    const entry = catalogueEntry(knowledge, id)
    return entry ? [{ id, code: entryCode(entry), names }] : []
  })
}
