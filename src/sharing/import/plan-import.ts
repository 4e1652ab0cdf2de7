/** What an import makes of the teams there are. A team is told by its code, or else by where it is and its name. */

import { fold } from '../../vietnamese/fold.ts'
import { type Team, takenOff } from '../team.ts'
import { newTeamCode, spellTeamCode } from '../team-code.ts'
import type { Fault, TeamDraft } from './read-team.ts'
import type { Settled } from './settle-commune.ts'

export type SettledDraft = TeamDraft & Pick<Settled, 'communeCode'>

export type PlanOptions = {
  /** ISO date. */
  readonly today: string
  /** A random whole number from 0 to n - 1. */
  readonly pick: (count: number) => number
  /** The list is complete: teams it does not name are taken off. */
  readonly complete: boolean
}

export type TeamTally = {
  readonly added: number
  readonly changed: number
  readonly unchanged: number
  /** Were taken off before and are back. */
  readonly restored: number
  readonly removed: number
}

export type ImportPlan = {
  /** New and changed teams. */
  readonly teams: readonly Team[]
  readonly tally: TeamTally
  readonly rejected: readonly { readonly row: number; readonly faults: readonly Fault[] }[]
}

/** Pure but for `pick`. */
export function planImport(
  known: readonly Team[],
  drafts: readonly SettledDraft[],
  { today, pick, complete }: PlanOptions,
): ImportPlan {
  const byCode = new Map(known.map((team) => [team.code, team] as const))
  const byKey = new Map(known.map((team) => [keyOf(team), team] as const))
  const rows = { byKey: new Map<string, number>(), byCode: new Map<string, number>() }
  const codes = new Set(byCode.keys())
  const tally = { added: 0, changed: 0, unchanged: 0, restored: 0, removed: 0 }
  const teams: Team[] = []
  const rejected: { row: number; faults: readonly Fault[] }[] = []
  for (const draft of claimFirst(drafts)) {
    const key = keyOf(draft)
    const same = byKey.get(key)
    const fault = conflictOf(draft, { same, rows, coded: byCode })
    if (fault) {
      rejected.push({ row: draft.row, faults: [fault] })
      continue
    }
    const before = draft.code === null ? same : (byCode.get(draft.code) ?? same)
    const code = before?.code ?? draft.code ?? freeCode(codes, pick)
    const team = teamOf(draft, code)
    codes.add(code)
    rows.byKey.set(key, draft.row)
    rows.byCode.set(code, draft.row)
    const outcome = outcomeOf(before, team)
    tally[outcome] += 1
    if (outcome !== 'unchanged') teams.push(team)
  }
  if (complete) {
    const gone = known.filter(({ code, removedOn }) => !removedOn && !rows.byCode.has(code))
    teams.push(...gone.map((team) => takenOff(team, today)))
    tally.removed = gone.length
  }
  const inOrder = rejected.toSorted((a, b) => a.row - b.row)
  return { teams, tally, rejected: inOrder }
}

/** Rows that name their code come first, so that no row without one takes their team. */
function claimFirst(drafts: readonly SettledDraft[]): readonly SettledDraft[] {
  return [
    ...drafts.filter(({ code }) => code !== null),
    ...drafts.filter(({ code }) => code === null),
  ]
}

type Seen = {
  /** The known team of this place and name. */
  readonly same: Team | undefined
  readonly rows: {
    readonly byKey: ReadonlyMap<string, number>
    readonly byCode: ReadonlyMap<string, number>
  }
  readonly coded: ReadonlyMap<string, Team>
}

function conflictOf(draft: SettledDraft, { same, rows, coded }: Seen): Fault | null {
  const { code } = draft
  const twin = rows.byKey.get(keyOf(draft))
  if (twin !== undefined) {
    return { field: 'team', expected: `another team than in row ${twin}`, got: 'the same again' }
  }
  const taken = rows.byCode.get(code ?? same?.code ?? '')
  if (taken !== undefined) {
    const got = `${spellTeamCode(code ?? same?.code ?? '')} again`
    return { field: 'code', expected: `another code than in row ${taken}`, got }
  }
  if (code !== null && same && same.code !== code) {
    const expected = `${spellTeamCode(same.code)}, which this team has, or nothing`
    const owner = coded.has(code) ? ', the code of another team' : ''
    return { field: 'code', expected, got: `${spellTeamCode(code)}${owner}` }
  }
  return null
}

function teamOf(draft: SettledDraft, code: string): Team {
  const { province, commune, communeCode, hamlet, name, lead, contact } = draft
  return { code, province, commune, communeCode, hamlet, name, lead, contact, removedOn: null }
}

function outcomeOf(
  before: Team | undefined,
  after: Team,
): 'added' | 'changed' | 'unchanged' | 'restored' {
  if (!before) return 'added'
  if (before.removedOn !== null) return 'restored'
  const fields = Object.keys(after) as (keyof Team)[]
  return fields.every((field) => before[field] === after[field]) ? 'unchanged' : 'changed'
}

/** Throws RangeError when codes have run out, at some two hundred thousand teams. */
function freeCode(taken: ReadonlySet<string>, pick: PlanOptions['pick']): string {
  for (let attempt = 0; attempt < 10_000; attempt += 1) {
    const code = newTeamCode(pick)
    if (!taken.has(code)) return code
  }
  throw new RangeError(
    '[sharing] give a team a code: expected a free one, got none in 10,000 tries.',
  )
}

/** Province, commune, hamlet and name as anybody would write them. */
function keyOf({
  province,
  commune,
  hamlet,
  name,
}: Pick<Team, 'province' | 'commune' | 'hamlet' | 'name'>): string {
  return [province, commune, hamlet ?? '', name].map(plain).join('|')
}

function plain(text: string): string {
  return fold(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .replace(/\b0+(\d)/g, '$1')
    .trim()
}
