/** Learns of changes of followed dossiers, from stores that were told and sources that have to be asked. */

import type { NoticeBody } from '../../conversation/notice-body.ts'
import { nowAt } from '../../conversation/now.ts'
import type { Calendar } from '../../dossiers/calendar.ts'
import { parseDossierCode } from '../../dossiers/code.ts'
import { type FindOptions, findDossier } from '../../dossiers/find.ts'
import {
  type AnnounceParts,
  announce,
  announceChanges,
  followedIn,
} from '../../dossiers/follow/announce.ts'
import { type Notice, remindersOf } from '../../dossiers/follow/notices.ts'
import { afterQuiet } from '../../dossiers/follow/quiet-hours.ts'
import { openCode } from '../../dossiers/follow/sealed-code.ts'
import type { DossierRecord } from '../../dossiers/record.ts'
import type { DossierSource } from '../../dossiers/source.ts'
import type { Statuses } from '../../dossiers/status.ts'
import type { Views } from '../../dossiers/views-config.ts'
import type { Follower } from '../../stores/follower-store.ts'
import type { NewNotice } from '../../stores/notice-store.ts'
import type { Stores } from '../../stores/stores.ts'
import { createKeyedWorker } from '../keyed-worker.ts'
import type { Log } from '../log.ts'
import { startSweep } from '../sweep.ts'
import { createRounds } from './rounds.ts'

export type Announcer = {
  /** Something changed in the store of dossiers. */
  changed(): void
  /** Tells the followers of this dossier what they do not know. */
  announce(record: DossierRecord): Promise<void>
  stop(): Promise<void>
}

export type AnnouncerParts = {
  readonly stores: Pick<Stores, 'dossiers' | 'followers' | 'notices' | 'locks'>
  readonly sources: readonly DossierSource[]
  readonly find: FindOptions
  readonly statuses: Statuses
  readonly calendar: Calendar
  readonly rules: Views['follow']
  readonly secret: string
  /** Puts words to a notice. */
  readonly body: (notice: Notice) => NoticeBody
  readonly noticed: (conversationIds: readonly string[]) => void
  readonly clock: () => Date
  readonly log: Log
  /** Milliseconds between looks for changes nobody was told of; default 1000. */
  readonly sweepMs?: number
  /** Milliseconds between two pieces of a round through the sources; default 60,000. */
  readonly roundMs?: number
}

/** The one key: changes are announced one batch after the other. */
const changes = 'changes'

/** Begins at once with what was left when the last process ended. */
export function createAnnouncer(parts: AnnouncerParts): Announcer {
  const { stores, log, sweepMs = 1000 } = parts
  const { dossiers, followers, locks } = stores
  const { statuses, secret, noticed } = parts
  const word = (notice: Notice, follower: Follower) => newNotice(parts, notice, follower)
  const announcing: AnnounceParts = { followers, statuses, secret, word, noticed }
  const worker = createKeyedWorker({
    name: 'announce',
    work: async () => {
      await announceChanges({ ...announcing, store: dossiers })
      return null
    },
    locks,
    log,
    limit: 1,
  })
  const find = async () => ((await dossiers.changed(1)).length > 0 ? [changes] : [])
  const stopSweep = startSweep({ name: 'announce', find, wake: worker.wake, everyMs: sweepMs, log })
  const rounds = createRounds({ ...parts, look: (sealed) => look(parts, announcing, sealed) })
  return {
    changed: () => worker.wake(changes),
    announce: (record) => announce([record], announcing),
    async stop() {
      stopSweep()
      await rounds.stop()
      await worker.stop()
    },
  }
}

/** Looks at one followed dossier: what is new, and whether its day comes. A source that is down is asked next time. */
async function look(
  parts: AnnouncerParts,
  announcing: AnnounceParts,
  sealedCode: string,
): Promise<void> {
  const { sources, find, secret, clock, statuses, calendar, stores, noticed } = parts
  const { today } = nowAt(clock())
  const code = openCode(sealedCode, secret)
  const reading = code === null ? null : parseDossierCode(code, today)
  if (reading?.kind !== 'dossier') return
  const finding = await findDossier(reading.code, sources, find)
  if (finding.kind !== 'found') return
  const { record } = finding
  await announce([record], announcing)
  const followed = (await followedIn([record], announcing)).get(record) ?? []
  const reminders = remindersOf(record, followed, { statuses, calendar, today }).map(
    ({ follower, notice, day }) => newNotice(parts, notice, follower, day),
  )
  if (reminders.length > 0) noticed(await stores.notices.put(reminders))
}

/** A change is told once because what was told is written with it; of a day one is reminded once. */
function newNotice(
  { clock, rules, body }: AnnouncerParts,
  notice: Notice,
  { channel, user, codeHash }: Follower,
  day?: string,
): NewNotice {
  const now = clock()
  const createdAt = now.toISOString()
  const disturbs = channel !== 'web' && notice.kind !== 'waiting-citizen'
  const due = disturbs ? afterQuiet(now, rules.quiet) : now
  const once = day ?? `${notice.record.status} ${createdAt}`
  return {
    key: ['dossier', notice.kind, codeHash, user, once].join(' '),
    conversationId: user,
    dueAt: due.toISOString(),
    createdAt,
    body: body(notice),
  }
}
