/** Hands the notices of changed dossiers to the outbox and writes down what followers were told. */

import type { DossierStore } from '../../stores/dossier-store.ts'
import type { FollowerStore } from '../../stores/follower-store.ts'
import type { DossierRecord } from '../record.ts'
import type { Statuses } from '../status.ts'
import { codeHash } from './code-hash.ts'
import { type ChangeOutcome, type FollowedCode, type Notice, noticesOf } from './notices.ts'

/** Where notices wait to be sent; one with a known key changes nothing. */
export type NoticeOutbox = { put(notices: readonly Notice[]): Promise<void> }

export type NotifyParts = {
  readonly store: Pick<DossierStore, 'changed' | 'announced'>
  readonly followers: FollowerStore
  readonly outbox: NoticeOutbox
  readonly statuses: Statuses
  readonly secret: string
}

/** Dossiers taken at once. */
const batchSize = 500

/**
 * Tells followers of every change that was stored and not announced yet: after a push, after an
 * import, and when the process starts. Notices come first, then what was told, then the mark:
 * killed in between, the same notices come again under the same keys.
 */
export async function announceChanges(parts: NotifyParts): Promise<void> {
  for (;;) {
    const changed = await parts.store.changed(batchSize)
    if (changed.length === 0) return
    const followed = await followedIn(
      changed.map(({ record }) => record),
      parts,
    )
    const outcomes = [...followed].map(([record, codes]) =>
      noticesOf(record, codes, parts.statuses),
    )
    await tell(outcomes, parts)
    await parts.store.announced(changed)
  }
}

async function tell(
  outcomes: readonly ChangeOutcome[],
  { outbox, followers }: NotifyParts,
): Promise<void> {
  const notices = outcomes.flatMap((outcome) => outcome.notices)
  const ended = outcomes.flatMap((outcome) => outcome.ended.map(({ codeHash }) => codeHash))
  if (notices.length > 0) await outbox.put(notices)
  await followers.told(outcomes.flatMap((outcome) => outcome.told))
  await followers.end([...new Set(ended)])
}

/** The followers of each dossier, under whichever of its codes; one question for all. */
async function followedIn(
  records: readonly DossierRecord[],
  { followers, secret }: NotifyParts,
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
