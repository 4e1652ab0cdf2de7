/** What came of each walkthrough by commune and by team; small numbers are not in it any more. */

import type { Flow } from '../knowledge/schema/flow.ts'
import { parsePlace } from '../sharing/place.ts'
import type { Team } from '../sharing/team.ts'
import { communeKey, communeName, type GroupName, teamName } from './group-names.ts'
import type { What } from './happening.ts'
import type { Sum } from './measures.ts'
import { hiddenParts, type Part } from './suppress.ts'
import type { Told } from './team-report.ts'

/** What is told of a walkthrough in a commune or team. */
export const walkMeasures = ['walk-begun', 'walk-finished', 'walk-stuck', 'walk-stopped'] as const
export type WalkMeasure = (typeof walkMeasures)[number]

export type WalkGroup = {
  /** Title of the walkthrough. */
  readonly title: string
  readonly commune: GroupName
  /** null = all of the commune. */
  readonly team: GroupName | null
  readonly told: Readonly<Record<WalkMeasure, Told>>
}

/** Each walkthrough's communes, each followed by its teams. */
export function walkGroups(
  sums: readonly Sum[],
  flows: ReadonlyMap<string, Pick<Flow, 'title'>>,
  teams: readonly Team[],
): readonly WalkGroup[] {
  const known = new Map(teams.map((team) => [team.code, team] as const))
  const byFlow = Map.groupBy(sums, ({ place }) => flowOf(place))
  return [...byFlow].flatMap(([id, own]) => {
    const title = flows.get(id ?? '')?.title
    return title === undefined ? [] : groupsOf(title, own, known)
  })
}

function flowOf(place: string | null): string | null {
  const parsed = place === null ? null : parsePlace(place)
  return parsed?.kind === 'walkthrough' ? parsed.flow : null
}

type Known = ReadonlyMap<string, Team>

function groupsOf(title: string, sums: readonly Sum[], known: Known): readonly WalkGroup[] {
  const communes = [...Map.groupBy(sums, (sum) => communeKey(sum, known))].map(([key, own]) => {
    const teams = [...Map.groupBy(own, ({ team }) => team ?? '')]
    const [one] = teams.flatMap(([code]) => known.get(code) ?? [])
    return { name: communeName(key, one), own, teams: one ? teams : [] }
  })
  const told = toldOf(sums, communes)
  return communes.flatMap(({ name, own, teams }) => [
    { title, commune: name, team: null, told: told(own) },
    ...teams.map(([code, members]) => {
      return { title, commune: name, team: teamName(code, known), told: told(members) }
    }),
  ])
}

type Commune = {
  readonly own: readonly Sum[]
  readonly teams: readonly (readonly [string, readonly Sum[]])[]
}

/** What may be told of any group of these sums, so that no small number can be worked out from the rest. */
function toldOf(all: readonly Sum[], communes: readonly Commune[]) {
  const cells = new Map<readonly Sum[], Partial<Record<WalkMeasure, Told>>>()
  for (const measure of walkMeasures) {
    const parts = new Map<readonly Sum[], Part>()
    const partOf = (sums: readonly Sum[], groups: Part['groups']): Part => {
      const part = { value: countOf(sums, measure), groups }
      parts.set(sums, part)
      return part
    }
    const split = communes.map(({ own, teams }) => {
      const members = teams.map(([, sums]) => partOf(sums, []))
      return partOf(own, members.length > 0 ? [members] : [])
    })
    const hidden = hiddenParts({ value: countOf(all, measure), groups: [split] })
    for (const [sums, part] of parts) {
      cells.set(sums, { ...cells.get(sums), [measure]: hidden.get(part) ?? part.value })
    }
  }
  return (sums: readonly Sum[]) => cells.get(sums) as Record<WalkMeasure, Told>
}

function countOf(sums: readonly Sum[], measure: What): number {
  return sums.reduce((all, { what, count }) => (what === measure ? all + count : all), 0)
}
