/** What every remote system is brought to: one question by code, one answer. */

import type { OwnerNumbers } from '../owner.ts'
import type { DossierRecord } from '../record.ts'

export type RemoteAnswer = {
  readonly record: DossierRecord
  /** Compared where it is read and dropped; never leaves this folder. */
  readonly owner: OwnerNumbers
}

export type RemoteAdapter = {
  /** Asks once. `null` = unknown there; throws SourceUnreachable for everything that is no clear answer. */
  ask(code: string, signal: AbortSignal): Promise<RemoteAnswer | null>
}
