/** Goes round the followed dossiers that have to be asked for, a few each minute, in one process at a time. */

import { nowAt } from '../../conversation/now.ts'
import type { Views } from '../../dossiers/views-config.ts'
import type { Stores } from '../../stores/stores.ts'
import { describeError, type Log } from '../log.ts'

export type RoundParts = {
  readonly stores: Pick<Stores, 'followers' | 'locks'>
  readonly rules: Pick<Views['follow'], 'pollMinutes' | 'pollsPerMinute'>
  /** Looks at one dossier, by its sealed code. */
  readonly look: (sealedCode: string) => Promise<void>
  readonly clock: () => Date
  readonly log: Log
  readonly roundMs?: number
}

export type Rounds = { stop(): Promise<void> }

/** Held by the process that goes round, as long as it lives. */
const lock = 'follow rounds'

/** Begins at once. */
export function createRounds(parts: RoundParts): Rounds {
  const { stores, log, roundMs = 60_000 } = parts
  let timer: NodeJS.Timeout | undefined
  let isOurs = false
  let stopped = false
  let place: Place = { after: null, beganAt: Number.NEGATIVE_INFINITY }
  const step = async () => {
    isOurs ||= (await stores.locks.take([lock])).length > 0
    if (isOurs) place = await goOn(parts, place, () => stopped)
  }
  const run = async (): Promise<void> => {
    await step().catch((error) => {
      if (!stopped) log.error(describeError(error), 'follow-round-failed')
    })
    if (!stopped) timer = setTimeout(() => void begin(), roundMs).unref()
  }
  let running = Promise.resolve()
  const begin = () => {
    running = run()
    return running
  }
  void begin()
  return {
    async stop() {
      stopped = true
      clearTimeout(timer)
      await running
      if (isOurs) await stores.locks.release([lock]).catch(() => {})
    },
  }
}

type Place = {
  /** Hash of the last dossier looked at; null at the start of a round. */
  readonly after: string | null
  /** Milliseconds since 1970. */
  readonly beganAt: number
}

/** One piece of a round; a new round begins when the last is long enough ago. */
async function goOn(
  { stores, rules, look, clock, log }: RoundParts,
  place: Place,
  isStopped: () => boolean,
): Promise<Place> {
  const now = clock()
  const isNew = place.after === null
  if (isNew && now.getTime() - place.beganAt < rules.pollMinutes * 60_000) return place
  if (isNew) await stores.followers.expire(nowAt(now).today)
  const some = await stores.followers.sealed(place.after, rules.pollsPerMinute)
  const byHash = new Map(some.map(({ codeHash, sealedCode }) => [codeHash, sealedCode]))
  for (const sealedCode of byHash.values()) {
    if (isStopped()) break
    if (sealedCode === null) continue
    await look(sealedCode).catch((error) => log.warn(describeError(error), 'follow-look-failed'))
  }
  const beganAt = isNew ? now.getTime() : place.beganAt
  const last = [...byHash.keys()].at(-1) ?? null
  return { after: byHash.size < rules.pollsPerMinute ? null : last, beganAt }
}
