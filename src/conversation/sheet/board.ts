/** The procedures of a field as a table to hang up (niêm yết): what holds today, a line each. */

import { catalogueEntry } from '../../knowledge/catalogue.ts'
import { inForce } from '../../knowledge/effective.ts'
import type { Knowledge } from '../../knowledge/knowledge.ts'
import { currentCode } from '../../knowledge/knowledge.ts'
import type { ImportedProcedure } from '../../knowledge/national/imported-procedure.ts'
import type { Facet } from '../../knowledge/schema/intent.ts'
import type { Procedure } from '../../knowledge/schema/procedure.ts'
import { switchedOff } from '../../knowledge/switched-off.ts'
import { factsOf } from '../answer/facts.ts'
import { isSound } from '../answer/imported/caution.ts'
import { cut } from '../answer/imported/limit.ts'
import { isTold, tellImported } from '../answer/imported.ts'
import { overviewSection } from '../answer/sections.ts'
import type { Now } from '../now.ts'
import type { World } from '../world.ts'
import { boardListings } from './board-listings.ts'

export type Board = {
  /** Name of the field. */
  readonly field: string
  readonly rows: readonly BoardRow[]
}

export type BoardRow = {
  /** Id or code: where its link leads. */
  readonly procedure: string
  readonly code: string | null
  readonly title: string
  /** Lines; empty = not said in the sources. */
  readonly duration: readonly string[]
  readonly fee: readonly string[]
  readonly online: string
  /** To be asked about again at the office: weakly sourced, due for review or copied from the list. */
  readonly unsure: boolean
}

export type BoardWish = {
  /** Id of content/fields.yaml. */
  readonly field: string
  /** What the store knows of the field's listed procedures, by code. */
  readonly details: ReadonlyMap<string, ImportedProcedure>
}

type OnlineLevel = Procedure['online']['level'] | 'unknown'

const onlineWords: Readonly<Record<OnlineLevel, string>> = {
  full: 'board.online.full',
  partial: 'board.online.partial',
  unpublished: 'board.online.unpublished',
  none: 'board.online.none',
  unknown: 'board.online.unknown',
}

type Given = { readonly world: World; readonly now: Now }

/** The table; null when there is no such field. Procedures without any known fact are not in it. */
export function makeBoard({ field, details }: BoardWish, given: Given): Board | null {
  const { knowledge } = given.world
  const found = knowledge.fields.get(field)
  if (!found) return null
  const curated = [...knowledge.procedures.values()]
    .filter((procedure) => procedure.field === field)
    .toSorted((a, b) => b.popularity - a.popularity || compare(a.id, b.id))
    .map((procedure) => curatedRow(procedure, given))
  const listed = boardListings(found, knowledge).flatMap(({ code }) => {
    const imported = details.get(code) ?? null
    return isTold(imported) ? [importedRow(imported, given)] : []
  })
  return { field: found.name, rows: [...curated, ...listed] }
}

function curatedRow(procedure: Procedure, { world, now }: Given): BoardRow {
  const { knowledge } = world
  const head = {
    procedure: procedure.id,
    code: currentCode(procedure),
    title: procedure.title,
  }
  const off = switchedOff(knowledge, { kind: 'curated', procedure })
  if (off) return { ...head, ...silent, online: off.reason }
  const section = (facet: Facet) => overviewSection(facet, procedure, { world, today: now.today })
  const sections = { duration: section('duration'), fee: section('fee') }
  const facts = factsOf(Object.values(sections))
  const isWeak = facts.some(({ confidence }) => confidence === 'C' || confidence === 'D')
  const { online } = procedure
  const level = inForce(online, now.today) ? online.level : 'unknown'
  return {
    ...head,
    duration: sections.duration.lines.map(({ text }) => text),
    fee: sections.fee.lines.map(({ text }) => text),
    online: knowledge.phrases.say(onlineWords[level]),
    unsure: isWeak || now.today > procedure.reviewBy,
  }
}

/** Switched off by the operator: not a single fact. */
const silent = { duration: [], fee: [], unsure: false } as const

/** As much as fits a cell; the code beside it leads to the rest. */
const cellLimit = { lines: 4, line: 260, all: 600 }
const longestTitle = 160

function importedRow(imported: ImportedProcedure, given: Given): BoardRow {
  const { code } = imported
  const { knowledge } = given.world
  const entry = catalogueEntry(knowledge, code)
  const title = entry?.kind === 'listed' ? entry.title : imported.name
  const head = { procedure: code, code, title: cut(title, longestTitle) }
  const off = entry && switchedOff(knowledge, entry)
  if (off) return { ...head, ...silent, online: off.reason }
  const told = tellImported(imported, ['duration', 'fee'], { ...given, limit: cellLimit })
  const [duration, fee] = told.sections.map(({ lines }) => lines.map(({ text }) => text))
  const level = onlineLevel(imported, knowledge)
  return {
    ...head,
    duration: duration ?? [],
    fee: fee ?? [],
    online: knowledge.phrases.say(onlineWords[level]),
    unsure: true,
  }
}

function onlineLevel({ code, channels }: ImportedProcedure, { cautions }: Knowledge): OnlineLevel {
  if (!isSound('how-online', cautions.get(code))) return 'unknown'
  const online = channels.filter(({ channel }) => channel === 'online')
  const level = online.map(({ onlineLevel }) => onlineLevel).find((one) => one !== null)
  return level ?? (online.length > 0 ? 'unpublished' : 'unknown')
}

function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
