/** The one question that settles a place. */

import type { CatalogueEntry } from '../../knowledge/catalogue.ts'
import { entryCode } from '../../knowledge/catalogue.ts'
import type { Facet } from '../../knowledge/schema/intent.ts'
import type { Commune } from '../../knowledge/units/unit-list.ts'
import type { Unit } from '../../understanding/places/gazetteer.ts'
import { encodeAction } from '../action.ts'
import { entryRef } from '../choices.ts'
import { end } from '../ending.ts'
import type { Turn } from '../mind.ts'
import type { Choice } from '../reply.ts'
import type { TurnInput } from '../turn-input.ts'
import type { World } from '../world.ts'
import { awaiting, subjectOf } from './ask-for-place.ts'
import { capital, fullName, unitLabel } from './names.ts'
import { unitRef } from './place-ref.ts'

export type ToldFor = {
  /** The procedure the place is told for; null = none. */
  readonly entry: CatalogueEntry | null
  /** What is asked about the procedure. */
  readonly facets: readonly Facet[]
  /** The name was written as it is. */
  readonly sure: boolean
}

/** More would fill a phone. */
export const mostOptions = 8

/** Asks; the next message is read as a place. More options than fit are left to the words. */
export function question(
  text: string,
  options: readonly Choice[],
  { entry }: ToldFor,
  input: TurnInput,
): Turn {
  const procedure = entry ? entryRef(entry).id : null
  const choices = options.length <= mostOptions ? options : []
  return end(input, {
    outcome: 'clarify',
    replies: choices.length > 0 ? [{ kind: 'choices', text, choices }] : [{ kind: 'text', text }],
    state: { ...awaiting, ...subjectOf(procedure, input) },
    considered: entry ? [entryCode(entry)] : [],
  })
}

/** A place to choose. */
export function placeChoice(label: string, place: string, { entry }: ToldFor): Choice {
  const procedure = entry ? entryRef(entry).id : null
  return { label, choice: encodeAction({ kind: 'place', place, procedure }) }
}

/** Communes of today to choose from. */
export function communeOptions(communes: readonly Commune[], told: ToldFor): readonly Choice[] {
  return communes.map((commune) =>
    placeChoice(capital(fullName(commune)), unitRef({ kind: 'commune', commune }), told),
  )
}

/** Units of one name to choose from. */
export function unitOptions(
  units: readonly Unit[],
  told: ToldFor,
  world: World,
): readonly Choice[] {
  return units.map((unit) => placeChoice(unitLabel(unit, world), unitRef(unit), told))
}
