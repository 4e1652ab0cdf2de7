/** The results of sharing: in all, by commune, by team and by place, one week beside the one before. */

import { formatPlace, type Place, parsePlace } from '../sharing/place.ts'
import type { Team } from '../sharing/team.ts'
import { communeKey, communeName, type GroupName, teamName } from './group-names.ts'
import { type Figures, figuresOf, type Measure, meanMark, measures, type Sum } from './measures.ts'
import { type Hidden, hiddenParts, type Part } from './suppress.ts'
import { type Period, weekBefore } from './week.ts'

/** A number as it may be told. */
export type Told = number | Hidden

export type Cells = Readonly<Record<Measure, Told>> & {
  /** The mean of the marks, when their number is told. */
  readonly mark: number | null
}

export type Row = {
  readonly name: string
  /** The commune of a team, the province of a commune. */
  readonly within: string | null
  /** Code of the team. */
  readonly code: string | null
  readonly now: Cells
  readonly before: Cells
}

export type TeamReport = {
  readonly week: Period
  readonly weekBefore: Period
  readonly total: Row
  /** Those with the most opens first. */
  readonly communes: readonly Row[]
  readonly teams: readonly Row[]
  readonly places: readonly Row[]
}

export type ReportData = {
  readonly week: Period
  readonly now: readonly Sum[]
  readonly before: readonly Sum[]
  readonly teams: readonly Team[]
  /** What a place is called; null when it has gone. */
  readonly title: (place: Place) => string | null
}

/** The report; small numbers are not in it any more. */
export function teamReport(data: ReportData): TeamReport {
  const { week } = data
  const tree = treeOf(data)
  const [now, before] = [cellsOf(tree, 'now'), cellsOf(tree, 'before')]
  const rowOf = (node: Node): Row => ({
    ...{ name: node.name, within: node.within, code: node.code },
    now: now(node),
    before: before(node),
  })
  const rows = (nodes: readonly Node[]) => nodes.toSorted(byOpens).map(rowOf)
  const { communes, places } = tree
  return {
    ...{ week, weekBefore: weekBefore(week), total: rowOf(tree.total) },
    ...{ communes: rows(communes), places: rows(places) },
    teams: rows(communes.flatMap(({ teams }) => teams)),
  }
}

type Node = {
  readonly name: string
  readonly within: string | null
  readonly code: string | null
  readonly now: Figures
  readonly before: Figures
  readonly teams: readonly Node[]
}

type Tree = {
  readonly total: Node
  readonly communes: readonly Node[]
  readonly places: readonly Node[]
}

type Both = { readonly now: readonly Sum[]; readonly before: readonly Sum[] }

const noPlace = 'Không rõ nơi'

function treeOf({ now, before, teams, title }: ReportData): Tree {
  const known = new Map(teams.map((team) => [team.code, team] as const))
  const all: Both = { now, before }
  const communes = grouped(all, (sum) => communeKey(sum, known)).map(([key, own]) => {
    const byTeam = grouped(own, ({ team }) => team ?? '')
    const [team] = byTeam.flatMap(([code]) => known.get(code) ?? [])
    const name = communeName(key, team)
    const members = team ? byTeam.map(([code, sums]) => nodeOf(teamName(code, known), sums)) : []
    return nodeOf(name, own, members)
  })
  const places = grouped(all, placeKey).map(([key, own]) =>
    nodeOf({ name: placeName(key, title), within: null, code: null }, own),
  )
  return { total: nodeOf({ name: 'Tất cả', within: null, code: null }, all), communes, places }
}

function nodeOf(name: GroupName, { now, before }: Both, teams: readonly Node[] = []): Node {
  return { ...name, now: figuresOf(now), before: figuresOf(before), teams }
}

function grouped({ now, before }: Both, keyOf: (sum: Sum) => string): readonly [string, Both][] {
  const ours = Map.groupBy(now, keyOf)
  const theirs = Map.groupBy(before, keyOf)
  return [...new Set([...ours.keys(), ...theirs.keys()])].map((key) => [
    key,
    { now: ours.get(key) ?? [], before: theirs.get(key) ?? [] },
  ])
}

/** A walkthrough is one place, whatever its step. */
function placeKey({ place }: Sum): string {
  const parsed = place === null ? null : parsePlace(place)
  return parsed?.kind === 'walkthrough' ? formatPlace({ ...parsed, step: 1 }) : (place ?? '')
}

function placeName(key: string, title: ReportData['title']): string {
  const place = parsePlace(key)
  return key === '' || !place ? noPlace : (title(place) ?? key)
}

type Week = 'now' | 'before'

function byOpens(a: Node, b: Node): number {
  const [x, y] = [a.now, b.now]
  return y.open - x.open || y.conversation - x.conversation || (a.name < b.name ? -1 : 1)
}

/** What may be told of each node. */
function cellsOf({ total, communes, places }: Tree, week: Week): (node: Node) => Cells {
  const told = new Map<Node, Partial<Record<Measure, Told>>>()
  for (const measure of measures) {
    const parts = new Map<Node, Part>()
    const partOf = (node: Node, groups: Part['groups'] = []): Part => {
      const part = { value: node[week][measure], groups }
      parts.set(node, part)
      return part
    }
    const communeParts = communes.map((commune) => {
      const teams = commune.teams.map((team) => partOf(team))
      return partOf(commune, teams.length > 0 ? [teams] : [])
    })
    const hidden = hiddenParts(partOf(total, [communeParts, places.map((one) => partOf(one))]))
    for (const [node, part] of parts) {
      told.set(node, { ...told.get(node), [measure]: hidden.get(part) ?? part.value })
    }
  }
  return (node) => {
    const cells = told.get(node) as Record<Measure, Told>
    const mark = typeof cells.rated === 'number' ? meanMark(node[week]) : null
    return { ...cells, mark }
  }
}
