/** Where dossiers told by other systems are kept: the interface, held by test/contracts/dossier-store.contract.ts. */

import type { DossierRecord } from '../dossiers/record.ts'

/** Every member is atomic. Rows go by sender and code; times are ISO instants handed in. */
export type DossierStore = {
  /**
   * Takes a batch of one sender: each entry, in order, is judged against what is stored by then,
   * and what the judge wants is written. One judgement an entry.
   */
  take<T>(batch: DossierBatch<T>, judge: Judge<T>): Promise<readonly Judgement[]>
  /** Every dossier known under a normalised code, own or other, newest data first. */
  find(code: string): Promise<readonly StoredDossier[]>
  /** At most `limit` dossiers that changed since their followers were told. */
  changed(limit: number): Promise<readonly StoredDossier[]>
  /** Says that followers were told of these; one that changed again since stays among the changed. */
  announced(dossiers: readonly StoredDossier[]): Promise<void>
  /** What a sender told of a dossier, oldest first. */
  history(sender: string, code: string): Promise<readonly DossierEvent[]>
  /** At most `limit` dossiers in the order of code and sender, those that follow `after`. */
  page(after: DossierKey | null, limit: number): Promise<readonly StoredDossier[]>
  /** How many dossiers are stored. */
  count(): Promise<number>
}

export type DossierKey = { readonly code: string; readonly sender: string }

export type DossierBatch<T> = {
  readonly sender: string
  readonly receivedAt: string
  readonly entries: readonly DossierEntry<T>[]
  /** Whether what was told is kept beside what is true now; default true. */
  readonly keepHistory?: boolean
}

export type DossierEntry<T> = {
  /** The code the sender speaks of, normalised, or its local code. */
  readonly code: string
  /** SHA-256 of what was told and of which dossier: the same again is no news. */
  readonly hash: string
  /** What the history says of it. */
  readonly event: Pick<DossierEvent, 'kind' | 'at' | 'status' | 'department'>
  readonly told: T
}

/** Pure: what an entry makes of the dossier stored before it (null = none). */
export type Judge<T> = (
  stored: StoredDossier | null,
  entry: DossierEntry<T>,
  /** The same was told before. */
  told: boolean,
) => Judgement

export type Judgement =
  | { readonly kind: 'added' | 'changed'; readonly next: StoredDossier }
  /** Nothing to write: known already, older than what is known, not to be added, or of no known dossier. */
  | { readonly kind: 'unchanged' | 'older' | 'exists' | 'missing' }

export type StoredDossier = {
  readonly sender: string
  readonly record: DossierRecord
  /** ISO instant at which the status came to be, as far as the sender told; decides what is older. */
  readonly statusAt: string
  /** Hash of what was last taken in. */
  readonly hash: string
  readonly owner: OwnerChecks
}

/** Keyed hashes of the last four digits of the owner's numbers; the numbers are kept nowhere. */
export type OwnerChecks = { readonly idNumber: string | null; readonly phone: string | null }

export type DossierEvent = {
  readonly kind: 'dossier' | 'progress' | 'import'
  /** When it happened, as the sender told; null when it told no time. */
  readonly at: string | null
  readonly receivedAt: string
  readonly status: DossierRecord['status']
  readonly department: string | null
}
