/** One turn of the mind, with the dossier look-ups it asks for; a failure becomes an apology. */

import type { Message } from '../conversation/message.ts'
import type { Found, Lookup, Mind, Turn } from '../conversation/mind.ts'
import { nowAt } from '../conversation/now.ts'
import type { State } from '../conversation/state.ts'
import type { ParsedCode } from '../dossiers/code.ts'
import { type Finding, findDossier } from '../dossiers/find.ts'
import type { Asker, LookupGuard } from '../dossiers/lookup-guard.ts'
import type { DossierSource } from '../dossiers/source.ts'
import type { OwnerVerdict } from '../dossiers/verify.ts'
import type { ImportedProcedure } from '../knowledge/national/imported-procedure.ts'
import type { WalkStore } from '../stores/walk-store.ts'
import type { FollowDesk } from './follow/follow-desk.ts'
import { describeError, type Log } from './log.ts'
import { parkWalk } from './park-walk.ts'

export type Thinking = {
  readonly mind: Mind
  readonly dossiers: readonly DossierSource[]
  /** What look-ups of dossiers go by; absent = no limits and no owners. */
  readonly lookups?: LookupRules
  /** Who is told of changes of dossiers; absent = nobody. */
  readonly follows?: FollowDesk
  /** The imported details of a listed procedure, by code. */
  readonly details: (code: string) => Promise<ImportedProcedure | null>
  /** Walkthroughs waiting to be continued on another device. */
  readonly walks: WalkStore
  readonly clock: () => Date
  readonly log: Log
}

export type LookupRules = {
  readonly guard: LookupGuard
  /** Compares four digits with the owner's. */
  readonly verify?: (code: ParsedCode, digits: string) => Promise<OwnerVerdict>
  /** Agency prefixes answered like dossiers that do not exist. */
  readonly hidden: readonly string[]
}

/** Longest wait for one dossier source, in milliseconds: a citizen is waiting too. */
export const lookupTimeout = 5000

/** The finished turn. What goes wrong inside it is logged without a word of the message. */
export async function think(
  thinking: Thinking,
  state: State,
  message: Message,
  asker: Asker = { user: 'unknown' },
): Promise<Turn> {
  try {
    const turn = await complete(thinking, state, message, asker)
    // For whoever watches the log; keep-turn.ts counts.
    if (turn.walk) thinking.log.info(turn.walk, 'walk')
    return turn
  } catch (error) {
    thinking.log.error(describeError(error), 'turn-failed')
    return { ...thinking.mind.apologise(state), outcome: 'failed' }
  }
}

async function complete(
  thinking: Thinking,
  state: State,
  message: Message,
  asker: Asker,
): Promise<Turn> {
  const { mind, clock } = thinking
  const turn = mind.turn(state, message, nowAt(clock()))
  if (turn.lookups.length === 0) return turn
  const found = await Promise.all(turn.lookups.map((lookup) => lookUp(thinking, lookup, asker)))
  return mind.complete(turn, found, nowAt(clock()))
}

async function lookUp(thinking: Thinking, lookup: Lookup, asker: Asker): Promise<Found> {
  switch (lookup.kind) {
    case 'dossier':
      return foundDossier(thinking, lookup.code, asker)
    case 'owner':
      return foundOwner(thinking, lookup, asker)
    case 'follow': {
      const find = () => findCode(thinking, lookup.code, asker)
      const wish = { ...lookup, user: asker.user, find }
      return { kind: 'follow', result: (await thinking.follows?.follow(wish)) ?? { kind: 'off' } }
    }
    case 'unfollow': {
      const ending = await thinking.follows?.unfollow(asker.user, lookup.which)
      return { kind: 'follows', ...(ending ?? nothingFollowed) }
    }
    case 'follows': {
      const left = await thinking.follows?.list(asker.user)
      return { kind: 'follows', ended: null, left: left ?? [] }
    }
    case 'procedure':
      return { kind: 'procedure', details: await thinking.details(lookup.code) }
    case 'pass-on': {
      const details = await Promise.all(lookup.codes.map((code) => thinking.details(code)))
      return { kind: 'pass-on', details }
    }
    case 'park-walk':
      return parkWalk(lookup, thinking)
    case 'find-walk': {
      const { today } = nowAt(thinking.clock())
      return { kind: 'find-walk', walk: await thinking.walks.find(lookup.code, today) }
    }
    default:
      return lookup satisfies never
  }
}

const nothingFollowed = { ended: 0, left: [] }

async function foundDossier(thinking: Thinking, code: ParsedCode, asker: Asker): Promise<Found> {
  const finding = await findCode(thinking, code, asker)
  const standing = await standingOf(thinking, finding, asker)
  return { kind: 'dossier', finding, ...(standing && { standing }) }
}

async function foundOwner(
  thinking: Thinking,
  { code, digits }: Extract<Lookup, { kind: 'owner' }>,
  asker: Asker,
): Promise<Found> {
  const verdict = await thinking.lookups?.verify?.(code, digits)
  if (verdict?.kind !== 'verified') {
    return { kind: 'owner', verdict: verdict ?? { kind: 'locked', hours: 24 } }
  }
  const standing = await standingOf(thinking, verdict.finding, asker)
  return { kind: 'owner', verdict: { ...verdict, ...(standing && { standing }) } }
}

async function standingOf({ follows }: Thinking, finding: Finding, { user }: Asker) {
  return finding.kind === 'found' ? follows?.standing(user, finding.record) : undefined
}

async function findCode(
  { dossiers, log, lookups, clock }: Thinking,
  code: ParsedCode,
  asker: Asker,
): Promise<Finding> {
  const now = clock().getTime()
  if (lookups && !(await lookups.guard.allows(asker, code, now))) return { kind: 'limited' }
  const hidden = lookups?.hidden ?? []
  const finding = await findDossier(code, dossiers, { timeoutMs: lookupTimeout, hidden })
  if (finding.kind === 'unreachable') {
    const { source, error } = finding
    log.warn({ source: source.id, ...describeError(error) }, 'dossier-source-unreachable')
  }
  return finding
}
