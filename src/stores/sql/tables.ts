/** The tables as queries see them. JSON is kept as text and times as ISO instants, on every database. */

import type { Outcome } from '../../conversation/outcome.ts'

export type Tables = {
  readonly conversations: ConversationsTable
  readonly turns: TurnsTable
  readonly messages: MessagesTable
  readonly national_details: NationalDetailsTable
  readonly national_index: NationalIndexTable
  readonly parked_walks: ParkedWalksTable
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

/** A walkthrough waiting to be continued on another device. */
type ParkedWalksTable = {
  readonly code: string
  /** JSON of steps, ticks and case answers. */
  readonly walk: string
  /** ISO date. */
  readonly last_day: string
}
