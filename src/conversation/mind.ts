/** The one door of this room: what the shell around a conversation may ask of it. */

import type { ParsedCode } from '../dossiers/code.ts'
import type { Finding } from '../dossiers/find.ts'
import type { Followed, FollowResult, Standing, WhichFollow } from '../dossiers/follow/follow.ts'
import type { OwnerVerdict } from '../dossiers/verify.ts'
import type { Noted } from '../insights/happening.ts'
import type { ImportedProcedure } from '../knowledge/national/imported-procedure.ts'
import type { Facet } from '../knowledge/schema/intent.ts'
import type { Meaning } from '../understanding/meaning.ts'
import type { ParkedWalk } from './flows/parked-walk.ts'
import type { WalkEvent } from './flows/walk-event.ts'
import type { Message } from './message.ts'
import type { Now } from './now.ts'
import type { Outcome } from './outcome.ts'
import type { Pages } from './pages/pages.ts'
import type { Wish } from './pass-on/wish.ts'
import type { Reply } from './reply.ts'
import type { Board, BoardWish } from './sheet/board.ts'
import type { SheetWish } from './sheet/make-sheet.ts'
import type { Sheet } from './sheet/sheet.ts'
import type { State } from './state.ts'

/** One message in, its replies out. */
export type Turn = {
  readonly state: State
  readonly outcome: Outcome
  readonly replies: readonly Reply[]
  /** What to look up before the turn is complete: then call `complete`. */
  readonly lookups: readonly Lookup[]
  /** Codes of the procedures that came to mind (the id where there is no code), best first: for evaluation and explanation. */
  readonly considered: readonly string[]
  /** What happened in a walkthrough, to be counted. */
  readonly walk?: WalkEvent
  /** Kept in place of the message's words, of which nothing may be kept. */
  readonly keepAs?: string
  /** Everything kept of the conversation before this turn goes with it. */
  readonly forget?: true
  /** What else is to be counted; answers, walkthroughs and beginnings are by themselves. */
  readonly noted?: readonly Noted[]
}

/** Something only the shell can look up or keep. */
export type Lookup =
  | { readonly kind: 'dossier'; readonly code: ParsedCode }
  /** Whether these are the last four digits of the owner's number. */
  | { readonly kind: 'owner'; readonly code: ParsedCode; readonly digits: string }
  | { readonly kind: 'procedure'; readonly code: string; readonly facets: readonly Facet[] }
  /** Tell the citizen of changes of this dossier from now on: they agreed. */
  | { readonly kind: 'follow'; readonly code: ParsedCode; readonly verified: boolean }
  | { readonly kind: 'unfollow'; readonly which: WhichFollow }
  /** What the citizen follows. */
  | { readonly kind: 'follows' }
  /** Keep a walkthrough for some days under a new code. */
  | { readonly kind: 'park-walk'; readonly walk: ParkedWalk; readonly days: number }
  /** Details of several procedures at once, for texts to send on. */
  | { readonly kind: 'pass-on'; readonly codes: readonly string[]; readonly wish: Wish }
  /** The walkthrough kept under a code. */
  | { readonly kind: 'find-walk'; readonly code: string }

/** What a look-up came to. */
export type Found =
  | {
      readonly kind: 'dossier'
      readonly finding: Finding
      /** Absent: it cannot be followed. */
      readonly standing?: Standing
    }
  | { readonly kind: 'follow'; readonly result: FollowResult }
  /** What is followed now; `ended`: how many are no longer, null when none was to be stopped. */
  | {
      readonly kind: 'follows'
      readonly ended: number | null
      readonly left: readonly Followed[]
    }
  | { readonly kind: 'owner'; readonly verdict: OwnerVerdict }
  /** null = the store has no details. */
  | { readonly kind: 'procedure'; readonly details: ImportedProcedure | null }
  /** In the order of the codes. */
  | { readonly kind: 'pass-on'; readonly details: readonly (ImportedProcedure | null)[] }
  /** `until`: the last day the code works, ISO date. */
  | { readonly kind: 'park-walk'; readonly code: string; readonly until: string }
  /** Whatever was kept, or null. */
  | { readonly kind: 'find-walk'; readonly walk: unknown }

/** Pure: the same state, message and time give the same turn. */
export type Mind = {
  turn(state: State, message: Message, now: Now): Turn
  /** The turn completed with what was found, one for each of `turn.lookups`, in order. */
  complete(turn: Turn, found: readonly Found[], now: Now): Turn
  /** What a message is understood to mean by itself, and why. */
  explain(text: string): Meaning
  /** A procedure as it goes on paper; null when there is none of that name. */
  sheet(wish: SheetWish, now: Now): Sheet | null
  /** The same knowledge as pages to read. */
  readonly pages: Pages
  /** The procedures of a field as a table; null when there is no such field. */
  board(wish: BoardWish, now: Now): Board | null
  /** The first words of a new conversation. */
  greet(): readonly Reply[]
  /** The kind sentence when something of ours broke. */
  apologise(state: State): Turn
}
