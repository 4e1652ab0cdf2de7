/** Hands the notices of changed dossiers on and writes down what followers were told. */

import type { DossierStore } from '../../stores/dossier-store.ts'
import type { Follower, FollowerStore } from '../../stores/follower-store.ts'
import type { NewNotice } from '../../stores/notice-store.ts'
import type { DossierRecord } from '../record.ts'
import type { Statuses } from '../status.ts'
import { codeHash } from './code-hash.ts'
import { type FollowedCode, type Notice, newsOf } from './notices.ts'

export type AnnounceParts = {
  readonly followers: Pick<FollowerStore, 'followersOf' | 'tell'>
  readonly statuses: Statuses
  readonly secret: string
  /** Puts words to a notice, and says when it may be told. */
  readonly word: (notice: Notice, follower: Follower) => NewNotice
  /** Told of conversations with new notices. */
  readonly noticed: (conversations: readonly string[]) => void
}

/** Dossiers taken at once. */
const batchSize = 500

/**
 * Tells followers of every change that was stored and not announced yet: after a push, after an
 * import, and when the process starts. What followers were told is written together with the
 * notices, the mark after it: killed in between, there is no news the second time.
 */
export async function announceChanges(
  parts: AnnounceParts & { readonly store: Pick<DossierStore, 'changed' | 'announced'> },
): Promise<void> {
  for (;;) {
    const changed = await parts.store.changed(batchSize)
    if (changed.length === 0) return
    const records = changed.map(({ record }) => record)
    await announce(records, parts)
    await parts.store.announced(changed)
  }
}

/** Tells the followers of these dossiers what they do not know yet, wherever it was learnt. */
export async function announce(
  records: readonly DossierRecord[],
  parts: AnnounceParts,
): Promise<void> {
  const followed = await followedIn(records, parts)
  const tellings = [...followed]
    .flatMap(([record, codes]) => newsOf(record, codes, parts.statuses))
    .map(({ follower, status, notice }) => ({
      follower,
      status,
      notice: notice && parts.word(notice, follower),
    }))
  if (tellings.length > 0) parts.noticed(await parts.followers.tell(tellings))
}

/** The followers of each dossier, under whichever of its codes; one question for all. */
export async function followedIn(
  records: readonly DossierRecord[],
  { followers, secret }: Pick<AnnounceParts, 'followers' | 'secret'>,
): Promise<ReadonlyMap<DossierRecord, readonly FollowedCode[]>> {
  const byHash = new Map(
    records.flatMap((record) =>
      [record.code, ...record.otherCodes].map((code) => [codeHash(code, secret), { record, code }]),
    ),
  )
  const found = await followers.followersOf([...byHash.keys()])
  const followed = new Map<DossierRecord, FollowedCode[]>()
  for (const follower of found) {
    const match = byHash.get(follower.codeHash)
    if (!match) continue
    const codes = followed.get(match.record) ?? []
    followed.set(match.record, [...codes, { follower, code: match.code }])
  }
  return followed
}
