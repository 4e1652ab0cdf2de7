/** What a message says about a place. */

import type { District } from '../../knowledge/units/unit-list.ts'
import type { Unit } from './gazetteer.ts'
import type { Segment } from './segments.ts'

export type Place =
  /** One commune, or all that share the name. */
  | { readonly kind: 'units'; readonly units: readonly Unit[] }
  | { readonly kind: 'districts'; readonly districts: readonly District[] }

/** `named` by type, district or province; `said` = a bare name after "ở"; `guessed` = misspelt. */
export type How = 'named' | 'said' | 'guessed'

export type PlaceMention = {
  readonly place: Place
  readonly how: How
  /** It is asked what has become of the place. */
  readonly asks: boolean
  /** The message without it. */
  readonly rest: string
}

/** A place with the segments that name it. */
export type Heard = {
  readonly place: Place
  readonly how: How
  readonly used: readonly Segment[]
}
