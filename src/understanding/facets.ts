/** What is asked about a procedure: papers, fee, time … several at once. */

import type { Facet } from '../knowledge/schema/intent.ts'
import type { Token } from '../retrieval/token.ts'
import type { Vocabulary } from './vocabulary.ts'

/** The facets asked for, in order; weak hints count only where nothing stronger was said. */
export function findFacets(tokens: readonly Token[], vocabulary: Vocabulary): readonly Facet[] {
  const cues = vocabulary.facets.find(tokens).flatMap(({ value }) => (value ? [value] : []))
  const strong = cues.filter((cue) => cue.strong)
  return [...new Set((strong.length > 0 ? strong : cues).map((cue) => cue.facet))]
}
