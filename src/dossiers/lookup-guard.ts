/** Slows down whoever asks for many codes, or walks from one number to the next. Counted in this process. */

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
  allows(asker: Asker, code: ParsedCode, now: number): boolean
}

const windowMs = 600_000

/** Askers remembered; the longest silent is forgotten first. */
const mostAskers = 20_000

type Asked = {
  readonly code: string
  readonly at: number
  readonly family: string
  readonly seq: number
}

type Trail = { readonly asked: readonly Asked[]; readonly alarmedAt: number }

/** A guard that tells `onAlarm` once per asker and ten minutes. */
export function createLookupGuard(
  limits: Views['limits'],
  onAlarm: (alarm: Alarm) => void,
): LookupGuard {
  const trails = new Map<string, Trail>()
  const check = (by: Alarm['by'], key: string, code: ParsedCode, now: number): boolean => {
    const before = trails.get(`${by} ${key}`)
    const asked = withCode(before?.asked ?? [], code, now)
    const alarm = alarmOf(by, asked, limits)
    const isNew = alarm !== null && now - (before?.alarmedAt ?? -windowMs) >= windowMs
    trails.delete(`${by} ${key}`)
    trails.set(`${by} ${key}`, { asked, alarmedAt: isNew ? now : (before?.alarmedAt ?? -windowMs) })
    if (trails.size > mostAskers) forgetOldest(trails)
    if (alarm && isNew) onAlarm(alarm)
    return alarm === null
  }
  return {
    allows({ user, address }, code, now) {
      const byUser = check('user', user, code, now)
      return address === undefined ? byUser : check('address', address, code, now) && byUser
    },
  }
}

/** The codes of the last ten minutes, each once: to ask again for one's own dossier costs nothing. */
function withCode(asked: readonly Asked[], code: ParsedCode, now: number): readonly Asked[] {
  const recent = asked.filter((one) => now - one.at < windowMs && one.code !== code.normalised)
  const family = `${code.agencyPath}-${code.date}`
  return [...recent, { code: code.normalised, at: now, family, seq: Number(code.seq) }].slice(-500)
}

function alarmOf(by: Alarm['by'], asked: readonly Asked[], limits: Views['limits']): Alarm | null {
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
function longestRow(asked: readonly Asked[]): number {
  const newest = asked.at(-1)
  const numbers = asked
    .filter(({ family }) => family === newest?.family)
    .map(({ seq }) => seq)
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

function forgetOldest(trails: Map<string, Trail>): void {
  const [oldest] = trails.keys()
  if (oldest !== undefined) trails.delete(oldest)
}
