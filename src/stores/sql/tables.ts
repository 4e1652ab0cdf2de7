/** The tables as queries see them. JSON is kept as text and times as ISO instants, on every database. */

import type { Generated } from 'kysely'
import type { Outcome } from '../../conversation/outcome.ts'
import type { PartStatus } from '../outbox.ts'
import type { DossierTables } from './dossier-tables.ts'
import type { SharingTables } from './sharing-tables.ts'

export type Tables = DossierTables &
  SharingTables & {
    readonly conversations: ConversationsTable
    readonly turns: TurnsTable
    readonly messages: MessagesTable
    readonly inbox: InboxTable
    readonly outbox: OutboxTable
    readonly national_details: NationalDetailsTable
    readonly national_index: NationalIndexTable
    readonly admin_units: AdminUnitsTable
    readonly parked_walks: ParkedWalksTable
    readonly oa_tokens: OaTokensTable
    readonly notices: NoticesTable
  }

type ConversationsTable = {
  readonly id: string
  readonly channel: string
  readonly token_hash: string
  /** JSON of the state after the last turn; null before the first and after a purge. */
  readonly state: string | null
  /** Number of the last message. */
  readonly seq: number
  readonly created_at: string
  /** Last turn; decides when words are purged. */
  readonly active_at: string
}

/** One row for each event answered: what makes a repeated event harmless. */
type TurnsTable = {
  readonly conversation_id: string
  readonly event_id: string
  /** Number of the citizen's message. */
  readonly seq: number
  /** Number of the last reply. */
  readonly last_seq: number
  readonly outcome: Outcome
  readonly at: string
}

type MessagesTable = {
  readonly conversation_id: string
  readonly seq: number
  readonly author: 'citizen' | 'assistant'
  readonly at: string
  /** JSON: `{ "text" }` of a citizen, a reply of the assistant. */
  readonly body: string
}

/** One row for each event a platform delivered; kept after it is done, so that a repeat is known. */
type InboxTable = {
  /** In the order they came. */
  readonly position: Generated<number>
  readonly channel: string
  /** Unique in its channel. */
  readonly event_id: string
  readonly conversation_id: string
  readonly sent_at: string
  readonly received_at: string
  /** JSON of an IncomingContent; null when done. */
  readonly body: string | null
  readonly done_at: string | null
}

/** One row for each request to a platform. */
type OutboxTable = {
  /** In the order they are sent. */
  readonly position: Generated<number>
  readonly conversation_id: string
  /** Number of the citizen's message it answers. */
  readonly seq: number
  readonly created_at: string
  /** JSON of a Part; null when nothing is left to send. */
  readonly part: string | null
  readonly status: PartStatus
  /** Times its sending began. */
  readonly attempts: number
  /** Times it was sent again although it may have arrived: the process was killed while sending. */
  readonly repeats: number
  /** Not to be sent before. */
  readonly due_at: string
  /** What the platform said last. */
  readonly reason: string | null
  readonly message_id: string | null
  readonly done_at: string | null
}

/** Something to tell a conversation that nobody asked for. */
type NoticesTable = {
  readonly key: string
  readonly conversation_id: string
  readonly created_at: string
  /** JSON of a NoticeBody; null when told. */
  readonly body: string | null
  /** Not to be told before; null = not before the person writes. */
  readonly due_at: string | null
  /** Why it waits. */
  readonly reason: string | null
  readonly done_at: string | null
}

/** A procedure of the national list with what is known about it. */
type NationalDetailsTable = {
  readonly code: string
  /** JSON of the listing. */
  readonly listing: string
  /** JSON of the details; null when only the name can be used. */
  readonly details: string | null
  /** SHA-256 of what the row says: tells whether an import changes it. */
  readonly hash: string
  readonly imported_at: string
}

/** A name of the national index. */
type NationalIndexTable = Omit<NationalDetailsTable, 'details'>

/** A province, commune or seat of the list of administrative units, or the date of the list. */
type AdminUnitsTable = {
  readonly kind: 'edition' | 'province' | 'commune' | 'seats-edition' | 'seat'
  readonly code: string
  /** JSON of the record. */
  readonly body: string
  /** SHA-256 of the body. */
  readonly hash: string
  readonly imported_at: string
}

/** A walkthrough waiting to be continued on another device. */
type ParkedWalksTable = {
  readonly code: string
  /** JSON of steps, ticks and case answers. */
  readonly walk: string
  /** ISO date. */
  readonly last_day: string
}

/** The pair of tokens of a Zalo app in use. */
type OaTokensTable = {
  readonly app_id: string
  readonly access_token: string
  readonly refresh_token: string
  readonly obtained_at: string
  readonly expires_at: string
  /** Names the refresh token typed in that was adopted last. */
  readonly seed: string | null
  /** Grows with every pair. */
  readonly version: number
  /** Who may refresh the pair, until when. */
  readonly holder: string | null
  readonly held_until: string | null
}
