/** One row of a list turned into what it says of a team, or into the reasons why not. */

import { cellText, type SheetRow } from '../../sheets/sheet-row.ts'
import { readTeamCode, spellTeamCode } from '../team-code.ts'
import type { TeamField, TeamMapping } from './columns.ts'

export type Fault = { readonly field: string; readonly expected: string; readonly got: string }

/** A team as its row tells it; the commune may go by a former name. */
export type TeamDraft = {
  /** As the officer's program counts. */
  readonly row: number
  readonly code: string | null
  readonly province: string
  readonly district: string | null
  readonly commune: string
  readonly hamlet: string | null
  readonly name: string
  readonly lead: string | null
  readonly contact: string | null
  /** Province or commune stand only in a row above, as in merged cells. */
  readonly filled: boolean
}

export type ReadTeam =
  | { readonly kind: 'team'; readonly draft: TeamDraft }
  | { readonly kind: 'wrong'; readonly faults: readonly Fault[] }
  /** Nothing in the columns we keep. */
  | { readonly kind: 'empty' }

/** What a cell that is empty because of merging falls back on. */
export type Above = Pick<TeamDraft, 'province' | 'district' | 'commune'>

export type TeamReading = {
  readonly mapping: TeamMapping
  /** The last good row before; null at the beginning, or for a sheet where nothing is merged. */
  readonly above: Above | null
  /** For lists of one province that name none. */
  readonly province: string | null
}

/** Reads a row. Every fault of it is named; what a contact says is not repeated. */
export function readTeam({ number, cells, fault }: SheetRow, reading: TeamReading): ReadTeam {
  if (fault) return { kind: 'wrong', faults: [{ field: '-', ...fault }] }
  const texts = textsOf(cells, reading.mapping)
  if (Object.keys(texts).length === 0) return { kind: 'empty' }
  const placed = placeOf(texts, reading)
  const faults = [
    ...Object.entries(texts).flatMap(([field, text]) => textFaults(field as TeamField, text)),
    ...missing(placed, texts),
    ...codeFaults(texts.code),
    ...contactFaults(texts.contact),
  ]
  if (faults.length > 0) return { kind: 'wrong', faults }
  const { province = '', district = null, commune = '', filled } = placed
  const hamlet = texts.hamlet ?? null
  const draft = {
    ...{ row: number, province, district, commune, filled, hamlet },
    code: codeIn(texts.code),
    name: texts.team ?? `Tổ công nghệ số cộng đồng ${hamlet ?? commune}`,
    lead: texts.lead ?? null,
    contact: texts.contact === undefined ? null : tidyContact(texts.contact),
  }
  return { kind: 'team', draft }
}

type Texts = Readonly<Partial<Record<TeamField, string>>>

function textsOf(cells: SheetRow['cells'], { fields }: TeamMapping): Texts {
  return Object.fromEntries(
    fields.flatMap((field, index) => {
      const text = cellText(cells[index]).normalize('NFC').replace(/\s+/g, ' ').trim()
      return field && text !== '' ? [[field, text]] : []
    }),
  )
}

type Placed = Partial<Omit<Above, 'district'>> & {
  readonly district?: string | null
  readonly filled: boolean
}

/** A commune is not carried into another province or district. */
function placeOf(texts: Texts, { above, province: usual }: TeamReading): Placed {
  const named = texts.province ?? usual ?? undefined
  const province = named ?? above?.province
  const sameProvince = above !== null && province === above.province
  const district = texts.district ?? (sameProvince ? above.district : null)
  const sameDistrict = sameProvince && district === above.district
  const commune = texts.commune ?? (sameDistrict ? above.commune : undefined)
  const filled = province !== named || commune !== texts.commune
  return {
    ...{ district, filled },
    ...(province === undefined ? {} : { province }),
    ...(commune === undefined ? {} : { commune }),
  }
}

function missing({ province, commune }: Placed, { hamlet, team }: Texts): readonly Fault[] {
  const lacks = (field: string, expected: string) => [{ field, expected, got: 'nothing' }]
  return [
    ...(province ? [] : lacks('province', 'a province, here or by --province')),
    ...(commune ? [] : lacks('commune', 'a commune')),
    ...(hamlet || team ? [] : lacks('hamlet', 'a hamlet or the name of the team')),
  ]
}

/** What a formula leaves behind that could not be worked out. */
const brokenFormula = /^#(?:REF|N\/A|VALUE|NAME|DIV\/0|NUM|NULL|SPILL|CALC)[!?]?$/i
const formula = /^=|^[+@]\s*[A-Za-z]/

/** Longest text of a cell, in characters. */
const longest = 150

function textFaults(field: TeamField, text: string): readonly Fault[] {
  if (brokenFormula.test(text)) return [{ field, expected: 'a value', got: `the error ${text}` }]
  if (formula.test(text)) return [{ field, expected: 'a value', got: 'a formula' }]
  if (text.length <= longest) return []
  return [{ field, expected: `at most ${longest} characters`, got: `${text.length}` }]
}

function codeFaults(text: string | undefined): readonly Fault[] {
  if (text === undefined || readTeamCode(text).kind === 'code') return []
  const got = readTeamCode(text).kind === 'mistyped' ? `${text}, mistyped` : text.slice(0, 20)
  const expected = `a code like ${spellTeamCode('A2A2A6')}, or nothing`
  return [{ field: 'code', expected, got }]
}

function codeIn(text: string | undefined): string | null {
  const read = readTeamCode(text ?? '')
  return read.kind === 'code' ? read.code : null
}

const email = /^[^\s@]+@[^\s@]+\.[^\s@]+$/
const address = /^https?:\/\/\S+$/

/** The contact is shown in public: an identity number that slipped into its column is not taken. */
function contactFaults(text: string | undefined): readonly Fault[] {
  if (text === undefined || email.test(text) || address.test(text)) return []
  const numbers = text.split(/[;,/]| - | hoặc /).map((part) => part.replace(/[\s.()+-]/g, ''))
  const isPhone = (number: string) => /^(?:84|0)?\d{8,10}$/.test(number) && !isIdentity(number)
  if (numbers.every(isPhone)) return []
  const got = numbers.some(isIdentity) ? 'an identity number' : 'something else'
  return [{ field: 'contact', expected: 'phone numbers, an e-mail or a link', got }]
}

function isIdentity(digits: string): boolean {
  return /^0\d{11}$/.test(digits)
}

/** A spreadsheet that takes a phone number for a number loses its zero. */
function tidyContact(text: string): string {
  return /^[3-9]\d{8}$/.test(text) ? `0${text}` : text
}
