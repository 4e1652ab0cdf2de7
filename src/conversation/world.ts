/** What a turn may look at besides state, message and time. */

import type { DossierTables } from '../dossiers/load.ts'
import type { Statuses } from '../dossiers/status.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import type { FacetIntent } from '../knowledge/schema/intent.ts'
import type { PlaceFinder } from '../understanding/places/find-place.ts'
import type { createProvinceQuestions } from '../understanding/places/province-question.ts'
import type { Understanding } from '../understanding/understand.ts'

export type World = {
  readonly knowledge: Knowledge
  readonly understanding: Understanding
  readonly places: PlaceFinder
  /** What is asked about provinces, if anything. */
  readonly provinces: ReturnType<typeof createProvinceQuestions>
  readonly statuses: Statuses
  /** What the agency lets be shown, and its working days; without them only the anonymous view is known. */
  readonly dossierRules?: DossierRules
  /** Where the public finds us, without a slash at its end; absent where that is not known. */
  readonly publicUrl?: string
}

export type DossierRules = Pick<DossierTables, 'agencies' | 'calendar' | 'views'>

/** The intent that describes a facet: its title and button label. */
export function facetIntent({ knowledge }: World, facet: FacetIntent['id']): FacetIntent {
  const intent = knowledge.intents.find((i) => i.kind === 'facet' && i.id === facet)
  if (intent?.kind !== 'facet')
    throw new Error(`[conversation] facet ${facet}: expected intents/${facet}.yaml`)
  return intent
}
