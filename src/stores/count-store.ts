/** Where happenings are counted: the interface, held by test/contracts/count-store.contract.ts. */

import type { Count, Happening } from '../insights/happening.ts'
import type { Sum } from '../insights/measures.ts'

/** Counts of a turn are added by `ConversationStore.record`, in the transaction of the turn. */
export type CountStore = {
  /** Resolves when all of them are durable, each counted once; equal ones add up. */
  add(happenings: readonly Happening[]): Promise<void>
  /** Every count of the days from `from` to `to`, both included, ISO dates; in the order of days. */
  counts(period: { readonly from: string; readonly to: string }): Promise<readonly Count[]>
  /** The same, the days added up and the channels too. */
  sums(period: { readonly from: string; readonly to: string }): Promise<readonly Sum[]>
}
