/** The buttons under an answer: what people ask next. */

import type { Facet } from '../../knowledge/schema/intent.ts'
import { encodeAction } from '../action.ts'
import type { Choice } from '../reply.ts'
import type { World } from '../world.ts'
import { facetIntent } from '../world.ts'
import { overviewFacets } from './lead.ts'

/** What people ask next, in this order. */
const usualFacets: readonly Facet[] = [
  'documents',
  'fee',
  'benefit',
  'duration',
  'where',
  'how-online',
  'steps',
  'conditions',
]

/** Buttons under an answer; more would bury the answer on a phone. */
const maxNext = 4

type Next = {
  /** Id or code of the procedure. */
  readonly procedure: string
  readonly asked: readonly Facet[]
  /** Choices that go before the facets. */
  readonly first: readonly Choice[]
  /** Facets there is something to say about. */
  readonly known: (facet: Facet) => boolean
}

/** At most four choices: `first`, then facets not told yet. */
export function nextChoices(
  { procedure, asked, first, known }: Next,
  world: World,
): readonly Choice[] {
  const shown: readonly Facet[] = asked.length > 0 ? asked : overviewFacets
  // An overview shows the short list of papers only: the full one stays worth a button.
  const full: readonly Facet[] = asked.length > 0 ? [] : ['documents']
  const next = [...full, ...usualFacets.filter((facet) => !shown.includes(facet))].filter(known)
  return [
    ...first,
    ...next.slice(0, maxNext - first.length).map((facet) => facetChoice(procedure, facet, world)),
  ]
}

function facetChoice(procedure: string, facet: Facet, world: World): Choice {
  return {
    label: facetIntent(world, facet).label,
    choice: encodeAction({ kind: 'ask', procedure, facets: [facet] }),
  }
}
