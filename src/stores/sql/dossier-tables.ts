/** The tables of dossiers as queries see them. */

import type { DossierEvent } from '../dossier-store.ts'

export type DossierTables = {
  readonly dossiers: DossiersTable
  readonly dossier_senders: DossierSendersTable
  readonly dossier_codes: DossierCodesTable
  readonly dossier_events: DossierEventsTable
  readonly dossier_tries: DossierTriesTable
  readonly dossier_lookups: DossierLookupsTable
  readonly dossier_followers: DossierFollowersTable
}

type DossiersTable = {
  readonly code: string
  readonly sender: string
  /** JSON of the record. */
  readonly record: string
  readonly status_at: string
  readonly hash: string
  readonly check_id: string | null
  readonly check_phone: string | null
  /** 1 = it changed and its followers may not have heard of it yet. */
  readonly pending: number
}

/** One row for each sender: what its batches take turns by. */
type DossierSendersTable = { readonly sender: string; readonly last_batch_at: string }

/** Other codes of a dossier, and what its sender calls it. */
type DossierCodesTable = {
  readonly other_code: string
  readonly sender: string
  readonly code: string
}

type DossierEventsTable = {
  readonly code: string
  readonly sender: string
  readonly hash: string
  readonly kind: DossierEvent['kind']
  readonly at: string | null
  readonly received_at: string
  /** `4` or `unknown` */
  readonly status: string
  readonly department: string | null
}

type DossierTriesTable = {
  /** SHA-256 of the dossier's code. */
  readonly key_hash: string
  readonly tries: number
  /** ISO instant at which they are forgotten. */
  readonly until: string
}

type DossierLookupsTable = {
  /** SHA-256 of the user or address. */
  readonly key_hash: string
  /** SHA-256 of the code's agency and day. */
  readonly family: string
  /** Its number. */
  readonly seq: string
  /** ISO instant. */
  readonly at: string
}

type DossierFollowersTable = {
  readonly code_hash: string
  readonly channel: string
  readonly user_id: string
  /** `4` or `unknown`: what the user was last told. */
  readonly status: string
  /** 1 = followed as a verified owner. */
  readonly verified: number
  readonly consent_at: string
  /** Last day, ISO date. */
  readonly until: string
  /** The code, encrypted, where its source has to be asked. */
  readonly sealed_code: string | null
}
