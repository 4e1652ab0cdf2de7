/** Takes down who wants to be told of changes of which dossier, and lets go of it again. */

import { nowAt } from '../../conversation/now.ts'
import type { ParsedCode } from '../../dossiers/code.ts'
import type { Finding } from '../../dossiers/find.ts'
import { codeHash } from '../../dossiers/follow/code-hash.ts'
import type { Followed, FollowResult, Standing, WhichFollow } from '../../dossiers/follow/follow.ts'
import { openCode, sealCode } from '../../dossiers/follow/sealed-code.ts'
import type { DossierRecord } from '../../dossiers/record.ts'
import { type Statuses, statusOf } from '../../dossiers/status.ts'
import type { Views } from '../../dossiers/views-config.ts'
import type { Follower, FollowerStore, Following } from '../../stores/follower-store.ts'
import { type Address, followerAddress } from './address.ts'

export type FollowDesk = {
  /** What a shown dossier is to this user; undefined: it cannot be followed. */
  standing(user: string, record: DossierRecord): Promise<Standing | undefined>
  /** Begins to follow: only after the user agreed. */
  follow(wish: FollowWish): Promise<FollowResult>
  unfollow(
    user: string,
    which: WhichFollow,
  ): Promise<{ readonly ended: number; readonly left: readonly Followed[] }>
  list(user: string): Promise<readonly Followed[]>
}

export type FollowWish = {
  /** Id of the conversation. */
  readonly user: string
  readonly code: ParsedCode
  readonly verified: boolean
  /** Looks the dossier up. */
  readonly find: () => Promise<Finding>
}

export type FollowDeskParts = {
  readonly followers: FollowerStore
  readonly rules: Views['follow']
  readonly statuses: Statuses
  readonly secret: string
  /** Ids of sources that tell of changes by themselves; dossiers of others have to be asked for. */
  readonly tellers: readonly string[]
  /** Tells followers of this dossier what they do not know. */
  readonly announce: (record: DossierRecord) => Promise<void>
  readonly clock: () => Date
}

/** A desk over a store of followers. */
export function createFollowDesk(parts: FollowDeskParts): FollowDesk {
  const { followers, secret } = parts
  const listOf = async (user: string) => {
    const address = followerAddress(user)
    return address ? followers.ofUser(address) : []
  }
  return {
    async standing(user, record) {
      if (followerAddress(user) === null) return undefined
      const hashes = hashesOf(record, secret)
      const follows = (await listOf(user)).some((one) => hashes.includes(one.codeHash))
      if (follows) return 'follows'
      return isOver(record, parts) ? undefined : 'may-follow'
    },
    follow: (wish) => follow(parts, wish),
    async unfollow(user, which) {
      const all = await listOf(user)
      const chosen = chosenOf(all, which, secret)
      for (const one of chosen) await followers.unfollow(one, one.codeHash)
      const left = all.filter((one) => !chosen.includes(one))
      return { ended: chosen.length, left: left.map((one) => followedOf(one, secret)) }
    },
    list: async (user) => (await listOf(user)).map((one) => followedOf(one, secret)),
  }
}

async function follow(parts: FollowDeskParts, wish: FollowWish): Promise<FollowResult> {
  const { followers, rules, secret, clock } = parts
  const address = followerAddress(wish.user)
  if (address === null) return { kind: 'off' }
  const finding = await wish.find()
  if (finding.kind !== 'found') return { kind: 'not-seen', finding }
  const { record } = finding
  if (isOver(record, parts)) return { kind: 'over' }
  const same = hashesOf(record, secret)
  const all = await followers.ofUser(address)
  const others = all.filter(({ codeHash: hash }) => !same.includes(hash))
  if (others.length >= rules.most) return { kind: 'full', most: rules.most }
  const follower = followerOf(parts, wish, { address, finding })
  for (const one of all) {
    const isSame = same.includes(one.codeHash) && one.codeHash !== follower.codeHash
    if (isSame) await followers.unfollow(address, one.codeHash)
  }
  await followers.follow(follower, clock().toISOString())
  await catchUp(parts, wish, record)
  const { until, verified } = follower
  const isNew = others.length === all.length
  const onReturn = address.channel === 'web'
  return { kind: 'following', record, until, verified, isNew, onReturn }
}

/** What changed between the look and the following is told like any other change. */
async function catchUp(
  { announce }: FollowDeskParts,
  { find }: FollowWish,
  known: DossierRecord,
): Promise<void> {
  const finding = await find()
  const isNews = finding.kind === 'found' && finding.record.status !== known.status
  if (isNews) await announce(finding.record)
}

type Seen = {
  readonly address: Address
  readonly finding: Extract<Finding, { kind: 'found' }>
}

/** A code is kept, encrypted, only where it is needed: to ask its source again, or to see its day come. */
function followerOf(
  { rules, secret, tellers, clock }: FollowDeskParts,
  { code, verified }: FollowWish,
  { address, finding }: Seen,
): Follower {
  const isNeeded = verified || !tellers.includes(finding.source.id)
  return {
    ...address,
    codeHash: codeHash(code.normalised, secret),
    status: finding.record.status,
    verified,
    until: dayAfterMonths(clock(), rules.months),
    sealedCode: isNeeded ? sealCode(code.normalised, secret) : null,
  }
}

function dayAfterMonths(now: Date, months: number): string {
  const day = new Date(now)
  day.setUTCMonth(day.getUTCMonth() + months)
  return nowAt(day).today
}

function isOver({ status }: DossierRecord, { statuses }: FollowDeskParts): boolean {
  return statusOf(status, statuses)?.group === 'closed'
}

function hashesOf({ code, otherCodes }: DossierRecord, secret: string): readonly string[] {
  return [code, ...otherCodes].map((one) => codeHash(one, secret))
}

function chosenOf(
  all: readonly Following[],
  which: WhichFollow,
  secret: string,
): readonly Following[] {
  switch (which.kind) {
    case 'all':
      return all
    case 'only':
      return all.length === 1 ? all : []
    case 'code':
      return all.filter((one) => one.codeHash === codeHash(which.code, secret))
    case 'mark':
      return all.filter((one) => markOf(one) === which.mark)
    default:
      return which satisfies never
  }
}

function followedOf(one: Following, secret: string): Followed {
  const code = one.sealedCode === null ? null : openCode(one.sealedCode, secret)
  return { mark: markOf(one), code, status: one.status, since: one.since }
}

const markLength = 16

function markOf({ codeHash: hash }: Follower): string {
  return hash.slice(0, markLength)
}
