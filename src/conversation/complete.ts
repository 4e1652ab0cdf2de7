/** Completes a turn with what the shell has looked up, one after the other. */

import type { Finding } from '../dossiers/find.ts'
import { groupRank, statusOf } from '../dossiers/status.ts'
import type { OwnerVerdict } from '../dossiers/verify.ts'
import { withDetails } from './answer-entry.ts'
import { dossierReply } from './dossier-reply.ts'
import { offerOf } from './ending.ts'
import { withParked, withResumed } from './flows/park.ts'
import { followReply, followsReply } from './follow/follow-reply.ts'
import type { Found, Lookup, Turn } from './mind.ts'
import type { Now } from './now.ts'
import { ownerReply } from './owner-reply.ts'
import { withPassedOn } from './pass-on/pass-on.ts'
import type { Reply } from './reply.ts'
import type { DossierStanding, State } from './state.ts'
import type { World } from './world.ts'

/** The turn with a reply for each look-up. */
export function complete(world: World, turn: Turn, found: readonly Found[], now: Now): Turn {
  const open = { ...turn, lookups: [] }
  const completed = turn.lookups.reduce<Turn>((before, lookup, i) => {
    const result = found[i]
    return result ? withFound(before, lookup, result, { world, now }) : before
  }, open)
  const done = {
    ...completed,
    replies: urgentFirst(completed.replies),
    state: { ...completed.state, ...shownDossier(turn.lookups, found, { world, now }) },
  }
  const facets = turn.lookups.flatMap((lookup) =>
    lookup.kind === 'procedure' ? lookup.facets : [],
  )
  const offered = offerOf(done.replies, { facets }, now) ?? turn.state.offered
  return { ...done, state: { ...done.state, offered } }
}

/** What goes on is said of the one dossier looked up; of several nobody knows which is meant. */
function shownDossier(
  lookups: readonly Lookup[],
  found: readonly Found[],
  { world, now: { instant: at } }: { readonly world: World; readonly now: Now },
): Partial<State> {
  const dossiers = lookups.flatMap((lookup, i) => {
    const result = found[i]
    return lookup.kind === 'dossier' && result?.kind === 'dossier' ? [{ lookup, result }] : []
  })
  const [only, ...others] = dossiers
  const standing = only && standingOf(only.result.finding, world)
  if (!only || others.length > 0 || !standing) return {}
  const followable = only.result.standing !== undefined && only.result.standing !== 'follows'
  return { dossier: { code: only.lookup.code.normalised, standing, followable, at } }
}

/** Null where nothing was learnt of the dossier. */
function standingOf(finding: Finding, { statuses }: World): DossierStanding | null {
  if (finding.kind === 'not-found') return 'not-found'
  if (finding.kind !== 'found') return null
  return statusOf(finding.record.status, statuses)?.group ?? 'unknown'
}

function withFound(
  turn: Turn,
  lookup: Lookup,
  found: Found,
  given: { readonly world: World; readonly now: Now },
): Turn {
  if (lookup.kind === 'procedure' && found.kind === 'procedure') {
    return withDetails(turn, lookup, found.details, given)
  }
  if (lookup.kind === 'dossier' && found.kind === 'dossier') {
    return {
      ...turn,
      replies: [
        ...turn.replies,
        dossierReply(given.world, lookup.code, found.finding, given.now, found.standing),
      ],
    }
  }
  if (lookup.kind === 'pass-on' && found.kind === 'pass-on') {
    return withPassedOn(turn, lookup, found, given)
  }
  if (lookup.kind === 'follow' && found.kind === 'follow') {
    const { result } = found
    const replies = [...turn.replies, followReply(lookup.code, result, given)]
    const isNew = result.kind === 'following' && result.isNew
    return { ...turn, replies, ...(isNew ? { noted: [{ what: 'followed', place: null }] } : {}) }
  }
  if (found.kind === 'follows') {
    return { ...turn, replies: [...turn.replies, followsReply(found, given.world)] }
  }
  if (found.kind === 'park-walk') return withParked(turn, found, given)
  if (found.kind === 'find-walk') return withResumed(turn, found.walk, given)
  const rules = given.world.dossierRules
  if (lookup.kind === 'owner' && found.kind === 'owner' && rules) {
    const reply = ownerReply(lookup.code, found.verdict, { ...given, rules })
    const proof = proofOf(lookup.code.normalised, found.verdict)
    return { ...turn, replies: [...turn.replies, reply], state: { ...turn.state, ...proof } }
  }
  return turn
}

/** After wrong digits the next four are read as such, too. */
function proofOf(code: string, { kind }: OwnerVerdict): Partial<State> {
  if (kind === 'verified') return { owned: code }
  return kind === 'refused' ? { verifying: code } : {}
}

/** Of several dossiers those that wait for the citizen come first; what was not found comes last. */
function urgentFirst(replies: readonly Reply[]): readonly Reply[] {
  return replies.toSorted((a, b) => urgency(a) - urgency(b))
}

function urgency(reply: Reply): number {
  if (reply.kind !== 'dossier') return -1
  return reply.dossier ? groupRank(reply.dossier.group) : groupRank(null) + 1
}
