/** Everything that follows dossiers, put together: who wants to know, what changed, when it may be told. */

import { noticeBody } from '../../conversation/notice-text.ts'
import type { DossierTables } from '../../dossiers/load.ts'
import type { Knowledge } from '../../knowledge/knowledge.ts'
import type { Stores } from '../../stores/stores.ts'
import { type AnnouncerParts, createAnnouncer } from './announcer.ts'
import { createFollowDesk, type FollowDesk } from './follow-desk.ts'
import { createNoticeDesk, type NoticeDesk, type NoticeDeskParts } from './notice-desk.ts'

export type FollowingParts = Pick<
  AnnouncerParts,
  'sources' | 'find' | 'clock' | 'log' | 'sweepMs' | 'roundMs'
> &
  Pick<NoticeDeskParts, 'channels' | 'replied'> & {
    readonly stores: Stores
    readonly tables: Pick<DossierTables, 'statuses' | 'calendar' | 'views'>
    readonly knowledge: Knowledge
    /** Ids of sources that tell of changes by themselves. */
    readonly tellers: readonly string[]
    /** Null: nothing new is followed. */
    readonly secret: string | null
  }

export type Following = {
  /** Absent where following is not offered. */
  readonly desk?: FollowDesk
  readonly tellFirst: NoticeDesk['tellFirst']
  /** Something changed in the store of dossiers. */
  changed(): void
  stop(): Promise<void>
}

/** Begins at once with what was left when the last process ended. */
export function startFollowing(parts: FollowingParts): Following {
  const { stores, tables, knowledge, secret, tellers, clock, sweepMs } = parts
  const { statuses, calendar, views } = tables
  const notices = createNoticeDesk({ ...parts, ...(sweepMs === undefined ? {} : { sweepMs }) })
  if (secret === null || !views.follow.enabled) {
    return { tellFirst: notices.tellFirst, changed: () => {}, stop: () => notices.stop() }
  }
  const rules = views.follow
  const { shortCode } = rules
  const announcer = createAnnouncer({
    ...parts,
    ...{ statuses, calendar, rules, secret },
    body: (notice) => noticeBody(notice, { knowledge, statuses, shortCode }),
    noticed: notices.wake,
  })
  const { followers } = stores
  const { announce } = announcer
  return {
    desk: createFollowDesk({ followers, rules, statuses, secret, tellers, announce, clock }),
    tellFirst: notices.tellFirst,
    changed: announcer.changed,
    async stop() {
      await announcer.stop()
      await notices.stop()
    },
  }
}
