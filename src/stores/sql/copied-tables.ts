/** What is copied, in an order in which every row finds those it belongs to. */

import { type RawBuilder, sql } from 'kysely'
import type { Tables } from './tables.ts'

export type TableCopy = {
  readonly name: keyof Tables
  /** What its rows are ordered by while copying. */
  readonly key: readonly string[]
  /** What tells that a row is there already. */
  readonly unique: readonly string[]
  /** Columns such a row takes over; none when rows never change. */
  readonly update: readonly string[]
  /** When it takes over nothing, because it has gone further. */
  readonly unless: RawBuilder<unknown>
}

const never = sql`1 = 0`

export const copiedTables: readonly TableCopy[] = [
  {
    name: 'conversations',
    key: ['id'],
    unique: ['id'],
    update: ['token_hash', 'state', 'seq', 'active_at'],
    unless: sql`excluded.seq < conversations.seq`,
  },
  ...(['turns', 'messages'] as const).map((name): TableCopy => {
    const key = ['conversation_id', name === 'turns' ? 'event_id' : 'seq']
    return { name, key, unique: key, update: [], unless: never }
  }),
  {
    name: 'conversation_tokens',
    key: ['conversation_id'],
    unique: ['conversation_id'],
    update: ['next_hash', 'offered_at', 'old_hash', 'old_until'],
    unless: sql`excluded.offered_at < conversation_tokens.offered_at`,
  },
  {
    name: 'feedback',
    key: ['conversation_id', 'seq'],
    unique: ['conversation_id', 'seq'],
    update: ['verdict', 'reason', 'procedure', 'at'],
    unless: sql`excluded.at < feedback.at`,
  },
  {
    name: 'inbox',
    key: ['position'],
    unique: ['channel', 'event_id'],
    update: ['body', 'done_at'],
    unless: sql`inbox.done_at is not null`,
  },
  {
    name: 'outbox',
    key: ['position'],
    unique: ['position'],
    update: ['part', 'status', 'attempts', 'repeats', 'due_at', 'reason', 'message_id', 'done_at'],
    unless: sql`outbox.part is null`,
  },
  {
    name: 'parked_walks',
    key: ['code'],
    unique: ['code'],
    update: ['walk', 'last_day'],
    unless: never,
  },
  {
    name: 'dossiers',
    key: ['code', 'sender'],
    unique: ['code', 'sender'],
    update: ['record', 'status_at', 'hash', 'check_id', 'check_phone', 'pending'],
    unless: sql`excluded.status_at < dossiers.status_at`,
  },
  {
    name: 'dossier_senders',
    key: ['sender'],
    unique: ['sender'],
    update: ['last_batch_at'],
    unless: sql`excluded.last_batch_at < dossier_senders.last_batch_at`,
  },
  ...(['dossier_codes', 'dossier_events'] as const).map((name): TableCopy => {
    const key =
      name === 'dossier_codes' ? ['other_code', 'sender', 'code'] : ['code', 'sender', 'hash']
    return { name, key, unique: key, update: [], unless: never }
  }),
  {
    name: 'dossier_tries',
    key: ['key_hash'],
    unique: ['key_hash'],
    update: ['tries', 'until'],
    unless: never,
  },
  {
    name: 'dossier_lookups',
    key: ['key_hash', 'family', 'seq'],
    unique: ['key_hash', 'family', 'seq'],
    update: ['at'],
    unless: sql`excluded.at < dossier_lookups.at`,
  },
  {
    name: 'dossier_followers',
    key: ['code_hash', 'channel', 'user_id'],
    unique: ['code_hash', 'channel', 'user_id'],
    update: ['status', 'verified', 'consent_at', 'until', 'sealed_code'],
    unless: never,
  },
  {
    name: 'notices',
    key: ['key'],
    unique: ['key'],
    update: ['body', 'due_at', 'reason', 'done_at'],
    unless: sql`notices.body is null`,
  },
  {
    name: 'oa_tokens',
    key: ['app_id'],
    unique: ['app_id'],
    update: [
      'access_token',
      'refresh_token',
      'obtained_at',
      'expires_at',
      'seed',
      'version',
      'holder',
      'held_until',
    ],
    unless: sql`excluded.version < oa_tokens.version`,
  },
  {
    name: 'national_details',
    key: ['code'],
    unique: ['code'],
    update: ['listing', 'details', 'hash', 'imported_at'],
    unless: never,
  },
  {
    name: 'national_index',
    key: ['code'],
    unique: ['code'],
    update: ['listing', 'hash', 'imported_at'],
    unless: never,
  },
  {
    name: 'teams',
    key: ['code'],
    unique: ['code'],
    update: [
      ...['province', 'commune', 'commune_code', 'hamlet', 'name', 'lead', 'contact'],
      'removed_on',
    ],
    unless: never,
  },
  {
    name: 'start_codes',
    key: ['code'],
    unique: ['code'],
    update: ['payload', 'last_day'],
    unless: never,
  },
  {
    name: 'counts',
    key: ['day', 'channel', 'team', 'place', 'what'],
    unique: ['day', 'channel', 'team', 'place', 'what'],
    update: ['count'],
    unless: sql`excluded.count < counts.count`,
  },
  {
    name: 'admin_units',
    key: ['kind', 'code'],
    unique: ['kind', 'code'],
    update: ['body', 'hash', 'imported_at'],
    unless: never,
  },
]
