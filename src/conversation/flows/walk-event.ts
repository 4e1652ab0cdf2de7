/** What happened at a step of a walkthrough: enough to count steps and drop-offs, and nothing about the citizen. */

export type WalkEvent = {
  readonly flow: string
  /** Counted from 1. */
  readonly step: number
  readonly what:
    | 'begun'
    | 'done'
    | 'skipped'
    | 'back'
    | 'stuck'
    | 'stopped'
    | 'resumed'
    | 'parked'
    | 'finished'
  /** The entry that was looked at, when stuck. */
  readonly trouble?: string
}
