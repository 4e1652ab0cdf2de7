/** What becomes of a part after a try: pure rules. */

import type { Sent } from '../channels/channel.ts'
import type { OpenPart, SettledPart } from '../stores/outbox.ts'

export type Try = {
  readonly part: Pick<OpenPart, 'position' | 'attempts' | 'repeats' | 'createdAt'>
  readonly sent: Sent
  readonly now: Date
  /** From 0 to 1: keeps many parts from coming back at the same moment. */
  readonly chance: number
}

/** Milliseconds; after the first failure, and never longer than. */
const firstPause = 1000
const longestPause = 2 * 60_000

/** Milliseconds after which a part that keeps failing is given up: nobody waits for an answer of yesterday. */
const patience = 24 * 60 * 60_000

/** An uncertain part is not sent again: twice is worse than a note to the operator. */
export function outcomeOf({ part, sent, now, chance }: Try): SettledPart {
  const { position } = part
  switch (sent.kind) {
    case 'delivered':
      return { position, status: 'delivered', ...(sent.messageId && { messageId: sent.messageId }) }
    case 'uncertain':
    case 'refused':
    case 'gone':
      return { position, status: sent.kind, reason: sent.reason }
    case 'wait':
      if (isTooLate(part, now)) {
        return { position, status: 'exhausted', reason: 'asked to wait for longer than a day' }
      }
      return later(position, 'asked to wait', now.getTime() + Math.max(0, sent.afterMs))
    case 'failed':
      if (isTooLate(part, now)) {
        return { position, status: 'exhausted', reason: sent.reason }
      }
      return later(position, sent.reason, now.getTime() + backoff(failuresOf(part), chance))
    default:
      return sent satisfies never
  }
}

/** Also when the platform only asks to wait: a quota of the month may be used up for weeks. */
function isTooLate({ createdAt }: Try['part'], now: Date): boolean {
  return now.getTime() - Date.parse(createdAt) > patience
}

/** A try that was cut short by a kill says nothing about the platform. */
function failuresOf({ attempts, repeats }: Try['part']): number {
  return Math.max(1, attempts - repeats)
}

/** Doubles with every failure, then varies between half of that and all of it. */
export function backoff(failures: number, chance: number): number {
  const full = Math.min(longestPause, firstPause * 2 ** Math.min(failures - 1, 30))
  return Math.round(full * (0.5 + chance / 2))
}

function later(position: number, reason: string, due: number): SettledPart {
  return { position, status: 'waiting', reason, dueAt: new Date(due).toISOString() }
}
