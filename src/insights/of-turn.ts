/** What of a turn is counted. */

import type { Turn } from '../conversation/mind.ts'
import type { Reply } from '../conversation/reply.ts'
import { formatPlace, type Place } from '../sharing/place.ts'
import type { Happening, Noted } from './happening.ts'

export type TurnFacts = Pick<Turn, 'outcome' | 'replies' | 'walk' | 'noted'>

export type Circumstances = {
  /** ISO date in Vietnam. */
  readonly day: string
  readonly channel: string
  /** Code of the team by whose link the citizen came. */
  readonly team: string | null
  /** With this turn a conversation begins: at the place a link led to, or at none. */
  readonly begun: { readonly place: Place | null } | null
}

/** Everything that happened in a turn, once each. */
export function happeningsOf(turn: TurnFacts, given: Circumstances): readonly Happening[] {
  const { day, channel, team, begun } = given
  const noted: readonly Noted[] = [
    ...(begun
      ? [{ what: 'conversation', place: begun.place && formatPlace(begun.place) } as const]
      : []),
    ...answersOf(turn),
    ...walkOf(turn),
    ...(turn.noted ?? []),
  ]
  return noted.map(({ what, place }) => ({ day, channel, team, place, what }))
}

/** One for each thing answered; an answer about nothing with a place of its own is counted too. */
function answersOf({ outcome, replies }: TurnFacts): readonly Noted[] {
  const places = new Set(replies.flatMap(placeOf))
  if (places.size === 0 && outcome !== 'answered') return []
  const all: readonly (string | null)[] = places.size > 0 ? [...places] : [null]
  return all.map((place) => ({ what: 'answer', place }))
}

function placeOf(reply: Reply): readonly string[] {
  if (reply.kind === 'answer') {
    return [formatPlace({ kind: 'procedure', procedure: reply.procedure.id })]
  }
  return reply.kind === 'dossier' && reply.dossier ? [formatPlace({ kind: 'dossier' })] : []
}

function walkOf({ walk }: TurnFacts): readonly Noted[] {
  if (!walk) return []
  const { flow, step, what } = walk
  return [{ what: `walk-${what}`, place: formatPlace({ kind: 'walkthrough', flow, step }) }]
}
