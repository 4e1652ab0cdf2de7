/** How dossiers may be looked up here: limits, the alarm at walking numbers, and what proves an owner. */

import type { DossierTables } from '../dossiers/load.ts'
import { createLookupGuard } from '../dossiers/lookup-guard.ts'
import type { DossierSource } from '../dossiers/source.ts'
import { verifyOwner } from '../dossiers/verify.ts'
import type { Stores } from '../stores/stores.ts'
import type { Log } from './log.ts'
import { type LookupRules, lookupTimeout } from './think.ts'

export type LookupParts = {
  readonly tables: DossierTables
  readonly stores: Pick<Stores, 'tries' | 'lookups'>
  readonly sources: readonly DossierSource[]
  /** Agency prefixes answered like dossiers that do not exist. */
  readonly hidden: readonly string[]
  readonly clock: () => Date
  readonly log: Log
}

/** The rules of this deployment. */
export function createLookupRules(parts: LookupParts): LookupRules {
  const { tables, stores, sources, hidden, clock, log } = parts
  const { tries, lookups } = stores
  const { limits, verified: rules } = tables.views
  const guard = createLookupGuard(limits, lookups, (alarm) =>
    log.warn(alarm, 'dossier-codes-walked'),
  )
  const owners = { sources, tries, rules, clock, find: { timeoutMs: lookupTimeout, hidden } }
  return { guard, hidden, verify: (code, digits) => verifyOwner(owners, code, digits) }
}
