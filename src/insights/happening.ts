/** What is counted: that something happened on a day, through a channel, by a team's link, about a place. Never who. */

import type { WalkEvent } from '../conversation/flows/walk-event.ts'
import type { Reason, Score } from '../dossiers/satisfaction.ts'

/**
 * `open`: a link was followed; `conversation`: somebody began to talk (again: by another link);
 * `walk-…`: what happened at the step a walkthrough place names; `followed`: a dossier is followed;
 * `helpful`, `unhelpful`: an answer was marked; `satisfied-…`: 1 to 5, the best;
 * `because-…`: why not.
 */
export type What =
  | 'open'
  | 'conversation'
  | 'answer'
  | `walk-${WalkEvent['what']}`
  | 'followed'
  | 'helpful'
  | 'unhelpful'
  | `satisfied-${Score}`
  | `because-${Reason}`

/** What a turn tells to be counted; the shell adds day, channel and team. */
export type Noted = {
  readonly what: What
  /** By formatPlace of src/sharing/place.ts; null when it is about no place. */
  readonly place: string | null
}

export type Happening = Noted & {
  /** The calendar day in Vietnam, `2026-11-23`. */
  readonly day: string
  /** `web`, `telegram`, `zalo-oa` …; `link` for opens, before a channel is chosen. */
  readonly channel: string
  /** Code of the team by whose link the conversation began. */
  readonly team: string | null
}

/** How often the same happened. */
export type Count = Happening & { readonly count: number }
