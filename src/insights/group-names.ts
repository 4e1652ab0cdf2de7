/** How counts are put together by commune and team, and what each is called in a report. */

import type { Team } from '../sharing/team.ts'
import type { Sum } from './measures.ts'

export type GroupName = {
  readonly name: string
  /** The commune of a team, the province of a commune. */
  readonly within: string | null
  /** Code of the team. */
  readonly code: string | null
}

/** Teams by code. */
export type KnownCodes = ReadonlyMap<string, Team>

const noTeam: GroupName = { name: 'Không qua tổ nào', within: null, code: null }
const unknownTeam: GroupName = { name: 'Mã tổ không có trong danh sách', within: null, code: null }

/** The same for counts of one commune; those of no team, and of unknown ones, stand apart. */
export function communeKey({ team: code }: Pick<Sum, 'team'>, known: KnownCodes): string {
  const team = known.get(code ?? '')
  if (team) return `${team.province}|${team.commune}`
  return code === null ? '' : '?'
}

/** The name behind a key of communeKey; `team` is any of the commune's. */
export function communeName(key: string, team: Team | undefined): GroupName {
  if (team) return { name: team.commune, within: team.province, code: null }
  return key === '' ? noTeam : unknownTeam
}

export function teamName(code: string, known: KnownCodes): GroupName {
  const team = known.get(code)
  if (!team) return { ...unknownTeam, code }
  const off = team.removedOn === null ? '' : ' (đã thôi)'
  return { name: team.name + off, within: team.commune, code }
}
