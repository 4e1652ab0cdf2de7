/** How platforms misbehave while the program is being killed. */

import type { Random } from '../../bench/retrieval/material/random.ts'
import type { Fault } from '../fakes/fake-server.ts'

export type Weather = {
  /** Faults that make the program wait for up to a minute come too. */
  readonly patient: boolean
}

/** Milliseconds a slow answer takes. */
const slow = 250

type Chances = readonly (readonly [share: number, fault: Fault])[]

/**
 * Hanging up before anything was done is left out: nobody could tell that from a lost answer, so such
 * a part is never sent again.
 */
const everywhere: Chances = [
  [0.03, { kind: 'slow', ms: slow }],
  [0.01, { kind: 'drop', done: true }],
  [0.02, answer(503, {})],
  [0.01, { kind: 'answer', status: 502, text: '<html>Bad Gateway</html>' }],
]

const telegram: Chances = [
  ...everywhere,
  [
    0.02,
    answer(429, {
      ok: false,
      error_code: 429,
      description: 'Too Many Requests: retry after 1',
      parameters: { retry_after: 1 },
    }),
  ],
]

const busyBot = answer(200, { ok: false, error_code: 429, description: 'Too Many Requests' })
const busyOa = answer(200, { error: -32, message: 'Rate limit' })

/** What may go wrong with a message on each platform; other calls go well. */
export const faults = {
  telegram: (chance: Random) => faultBy(chance, '/sendMessage', telegram),
  zaloBot: (chance: Random, { patient }: Weather) =>
    faultBy(chance, '/sendMessage', [...everywhere, [patient ? 0.001 : 0, busyBot]]),
  zaloOa: (chance: Random, { patient }: Weather) =>
    faultBy(chance, '/message/cs', [...everywhere, [patient ? 0.003 : 0, busyOa]]),
} as const

function faultBy(chance: Random, method: string, chances: Chances) {
  return (path: string): Fault | undefined => {
    if (!path.endsWith(method)) return undefined
    let left = chance()
    for (const [share, fault] of chances) {
      if (left < share) return fault
      left -= share
    }
    return undefined
  }
}

function answer(status: number, json: object): Fault {
  return { kind: 'answer', status, json }
}
