/** Slows down whoever asks for many codes, or walks from one number to the next. */

import { createRecent } from '../recent.ts'
import type { AskedCode, LookupStore } from '../stores/lookup-store.ts'
import type { ParsedCode } from './code.ts'
import type { Views } from './views-config.ts'

export type Asker = {
  /** The conversation or channel user. */
  readonly user: string
  /** The network address, where the channel knows one. */
  readonly address?: string
}

export type Alarm = {
  readonly kind: 'too-many' | 'consecutive'
  /** Which of the two was counted. */
  readonly by: 'user' | 'address'
  readonly codes: number
}

export type LookupGuard = {
  /** Whether this code may be looked up now (milliseconds since 1970). */
  allows(asker: Asker, code: ParsedCode, now: number): Promise<boolean>
}

const windowMs = 600_000

/** Askers whose alarm is remembered. */
const mostAlarmed = 20_000

/**
 * A guard over what was asked lately, in any process. To ask again for one's own dossier costs
 * nothing. `onAlarm` is told once per asker and ten minutes.
 */
export function createLookupGuard(
  limits: Views['limits'],
  store: LookupStore,
  onAlarm: (alarm: Alarm) => void,
): LookupGuard {
  const alarmedAt = createRecent<string, number>(mostAlarmed)
  const tell = (key: string, alarm: Alarm, now: number) => {
    if (now - (alarmedAt.get(key) ?? -windowMs) < windowMs) return
    alarmedAt.keep(key, now)
    onAlarm(alarm)
  }
  return {
    async allows({ user, address }, { agencyPath, date, seq }, now) {
      const askers = [
        { by: 'user', key: `user ${user}` } as const,
        ...(address === undefined ? [] : [{ by: 'address', key: `address ${address}` } as const]),
      ]
      const keys = askers.map(({ key }) => key)
      const code = { family: `${agencyPath}-${date}`, seq }
      const all = await store.ask(keys, code, { now, windowMs })
      const alarms = askers.map(({ by, key }, index) => {
        const alarm = alarmOf(by, all[index] ?? [], limits)
        if (alarm) tell(key, alarm, now)
        return alarm
      })
      return alarms.every((alarm) => alarm === null)
    },
  }
}

function alarmOf(
  by: Alarm['by'],
  asked: readonly AskedCode[],
  limits: Views['limits'],
): Alarm | null {
  const isUser = by === 'user'
  const most = isUser ? limits.perUser : limits.perAddress
  const longest = isUser ? limits.consecutive : limits.consecutivePerAddress
  const row = longestRow(asked)
  if (row >= longest) return { kind: 'consecutive', by, codes: row }
  return asked.length > most ? { kind: 'too-many', by, codes: asked.length } : null
}

/** Skipping every other number is still walking. */
const widestStep = 2

/** The most codes of one agency and day whose numbers follow each other. */
function longestRow(asked: readonly AskedCode[]): number {
  const newest = asked.at(-1)
  const numbers = asked
    .filter(({ family }) => family === newest?.family)
    .map(({ seq }) => Number(seq))
    .sort((a, b) => a - b)
  let longest = 0
  let row = 0
  for (const [index, number] of numbers.entries()) {
    const before = numbers[index - 1]
    row = before !== undefined && number - before <= widestStep ? row + 1 : 1
    longest = Math.max(longest, row)
  }
  return longest
}
