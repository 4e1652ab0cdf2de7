/** All that is kept, over one database. */

import type { OaTokenStore } from '../channels/zalo-oa/token-store.ts'
import type { CatalogueStore } from './catalogue-store.ts'
import type { ConversationStore } from './conversation-store.ts'
import type { CountStore } from './count-store.ts'
import type { DossierStore } from './dossier-store.ts'
import type { FeedbackStore } from './feedback-store.ts'
import type { FollowerStore } from './follower-store.ts'
import type { Inbox } from './inbox.ts'
import type { Locks } from './locks.ts'
import type { LookupStore } from './lookup-store.ts'
import type { NoticeStore } from './notice-store.ts'
import type { Outbox } from './outbox.ts'
import type { Signals } from './signals.ts'
import type { StartCodeStore } from './start-code-store.ts'
import type { TeamStore } from './team-store.ts'
import type { TryStore } from './try-store.ts'
import type { UnitsStore } from './units-store.ts'
import type { WalkStore } from './walk-store.ts'

export type Stores = {
  readonly conversations: ConversationStore
  readonly catalogue: CatalogueStore
  readonly units: UnitsStore
  readonly walks: WalkStore
  readonly dossiers: DossierStore
  /** Tries to show that one owns a dossier. */
  readonly tries: TryStore
  /** Who looked up which codes lately. */
  readonly lookups: LookupStore
  readonly followers: FollowerStore
  /** What citizens say of replies. */
  readonly feedback: FeedbackStore
  readonly notices: NoticeStore
  readonly inbox: Inbox
  readonly outbox: Outbox
  readonly locks: Locks
  readonly signals: Signals
  readonly oaTokens: OaTokenStore
  readonly teams: TeamStore
  /** By which place and team reach a chat that takes no payload. */
  readonly startCodes: StartCodeStore
  readonly counts: CountStore
  /** Lets go of the database; every member is useless after it. */
  close(): Promise<void>
}
