/** All that is known, as plain data: what `load.ts` returns and the conversation reads. */

import type { Listing } from './national/listing.ts'
import type { Phrases } from './phrases.ts'
import type { Caution } from './schema/cautions.ts'
import type { Clip } from './schema/clips.ts'
import type { Flow } from './schema/flow.ts'
import type { Guide } from './schema/guide.ts'
import type { Intent } from './schema/intent.ts'
import type { Lexicon } from './schema/lexicon.ts'
import type { LifeEvent } from './schema/life-event.ts'
import type { Names } from './schema/names.ts'
import type { Procedure } from './schema/procedure.ts'
import type { ProvinceTable } from './schema/provinces.ts'
import type { SearchConfig } from './schema/search.ts'
import type { Settings } from './schema/settings.ts'
import type { Agency, Field } from './schema/surroundings.ts'
import type { UnitList } from './units/unit-list.ts'

export type Knowledge = {
  /** By id. */
  readonly procedures: ReadonlyMap<string, Procedure>
  /** What people call procedures of the national list, by code. */
  readonly names: ReadonlyMap<string, Names>
  /** Procedures of the national list that have no record of their own here, by code. */
  readonly listings: ReadonlyMap<string, Listing>
  /** What of imported records must not be shown, by code. */
  readonly cautions: ReadonlyMap<string, Caution>
  /** Films, in the operator's order. */
  readonly clips: readonly Clip[]
  readonly flows: ReadonlyMap<string, Flow>
  readonly lifeEvents: ReadonlyMap<string, LifeEvent>
  /** Troubles with their way out, and digital skills. */
  readonly guides: ReadonlyMap<string, Guide>
  readonly agencies: ReadonlyMap<string, Agency>
  readonly fields: ReadonlyMap<string, Field>
  readonly intents: readonly Intent[]
  readonly lexicon: Lexicon
  /** Today's communes and what they were made of; empty until they are imported. */
  readonly units: UnitList
  /** What the provinces of before are today. */
  readonly provinces: ProvinceTable
  readonly phrases: Phrases
  readonly search: SearchConfig
  readonly settings: Settings
}

/** The code a procedure is filed under today; null for a service without a code. */
export function currentCode(procedure: Procedure): string | null {
  const code = procedure.codes.find((c) => c.status === 'current') ?? procedure.codes[0]
  return code?.code ?? null
}

/** What the portal calls a procedure, as far as it is known; else its title. */
export function officialNameOf({ officialName, title }: Procedure): string {
  return officialName ?? title
}

/** The procedures that carry `code` (`1.001193`), now or formerly; a merged procedure shares its code with others. */
export function proceduresByCode(knowledge: Knowledge, code: string): readonly Procedure[] {
  return [...knowledge.procedures.values()].filter((procedure) =>
    procedure.codes.some((c) => c.code === code),
  )
}
