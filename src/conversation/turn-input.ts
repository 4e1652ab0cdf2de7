/** What every step of a turn sees. */

import type { PictureSeen } from '../dossiers/picture/seen.ts'
import type { Meaning } from '../understanding/meaning.ts'
import type { Action } from './action.ts'
import type { Letter } from './letter/letter.ts'
import type { Turn } from './mind.ts'
import type { Now } from './now.ts'
import type { State } from './state.ts'
import type { World } from './world.ts'

export type TurnInput = {
  readonly state: State
  readonly now: Now
  readonly world: World
  /** What was tapped; null for words, or for a choice that is none of ours. */
  readonly action: Action | null
  /** What was tapped would answer for a person helped before. */
  readonly ofAnother: boolean
  /** The words, spelling unified; empty for a tapped choice. */
  readonly text: string
  readonly meaning: Meaning
  /** The message is a letter somebody else wrote. */
  readonly letter: Letter | null
  /** What was seen on a picture; null when none was sent. */
  readonly seen: PictureSeen | null
}

/** A step ends the turn, or passes it on with null. */
export type Step = (input: TurnInput) => Turn | null
