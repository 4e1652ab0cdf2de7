/** A line of the national list turned into what the store keeps: the rules of its format, applied in one place. */

import {
  cleanAgency,
  cleanAgencyAnywhere,
  cleanLevels,
  cleanPlace,
  levelsOfAgency,
} from './agencies.ts'
import { cleanChannels } from './channels.ts'
import { cleanText } from './clean-text.ts'
import { cleanCrawled } from './crawled.ts'
import { defectsOf, scopeOf } from './defects.ts'
import { cleanDocuments } from './documents.ts'
import { timeSentences } from './durations.ts'
import type { ImportedProcedure } from './imported-procedure.ts'
import { cleanLaws } from './laws.ts'
import { toLines } from './lines.ts'
import type { Listing } from './listing.ts'
import { cleanName } from './names.ts'
import type { NationalEntry, NationalProcedure } from './record.ts'
import { mended } from './torn.ts'

export type CleanProcedure = {
  readonly listing: Listing
  /** null = nothing under this code can be used but the name. */
  readonly details: ImportedProcedure | null
  /** Defects met, by the names of the format and our own. */
  readonly flags: readonly string[]
}

/** A record with its details. */
export function cleanProcedure(raw: NationalProcedure): CleanProcedure {
  const record = mended(raw)
  const flags = defectsOf(record, raw)
  const agency = agencyOf(record)
  const details = flags.includes('wrong-body') ? null : detailsOf(record, agency, flags)
  return { listing: listingOf(record, agency, flags), details, flags }
}

/** A name of the index. Offices of the list of April 2025 may be gone: they are not told. */
export function cleanEntry(entry: NationalEntry): Listing {
  const current = entry.listedIn.some((list) => /-202[6-9]/.test(list))
  const printed = entry.agency2026 ?? entry.agency
  return {
    code: entry.code,
    name: cleanName(entry.name),
    otherNames: [],
    field: cleanText(entry.field),
    levels: levelsOfAgency(printed),
    citizen: true,
    business: true,
    detailed: false,
    current,
    scope: 'national',
    agency: current ? cleanAgencyAnywhere(printed) : null,
  }
}

/** Defects after which a record serves to be found, not to answer from. */
const searchOnly: readonly string[] = ['wrong-body', 'pre-reform-provincial']

function listingOf(
  record: NationalProcedure,
  agency: string | null,
  flags: readonly string[],
): Listing {
  const name = cleanName(record.name)
  const otherNames = record.nameInList === undefined ? [] : [cleanName(record.nameInList)]
  return {
    code: record.code,
    name,
    otherNames: otherNames.filter((other) => other !== name),
    field: cleanText(record.field),
    levels: cleanLevels(record.levels, agency),
    ...audienceOf(record.audience),
    detailed: !flags.some((flag) => searchOnly.includes(flag)),
    current: record.source.crawled >= '2026',
    scope: scopeOf(record),
    agency,
  }
}

const citizens = /công dân|cá nhân|người|hộ kinh doanh|thân nhân/i
const businesses = /doanh nghiệp|hợp tác xã|tổ chức|nhà thầu|hộ kinh doanh/i

function audienceOf(audience: readonly string[]): Pick<Listing, 'citizen' | 'business'> {
  const all = audience.join('; ').replace(/Tổ chức \(không bao gồm[^)]*\)/g, 'Tổ chức')
  const [citizen, business] = [citizens.test(all), businesses.test(all)]
  return citizen || business ? { citizen, business } : { citizen: true, business: true }
}

function agencyOf(record: NationalProcedure): string | null {
  const { agency, competentAgency } = record
  const clean = scopeOf(record) === 'national' ? cleanAgencyAnywhere : cleanAgency
  return clean(agency) ?? clean(competentAgency)
}

function detailsOf(
  record: NationalProcedure,
  agency: string | null,
  flags: readonly string[],
): ImportedProcedure {
  const { documents, notes } = cleanDocuments(record.documents)
  const channels = cleanChannels(record)
  return {
    version: 1,
    code: record.code,
    name: cleanName(record.name),
    field: cleanText(record.field),
    agency,
    submitAt: cleanPlace(record.receivingAddress),
    channels,
    timeNotes: channels.some(({ duration }) => duration === null)
      ? timeSentences(record.steps)
      : [],
    documents,
    documentNotes: notes,
    steps: toLines(record.steps),
    conditions: saidConditions(record.conditions),
    result: resultOf(record.result),
    legalBasis: cleanLaws(record.legalBasis),
    decision: decisionOf(record.decision),
    url: secureUrl(record.source.url),
    crawled: cleanCrawled(record.source.crawled),
    flags,
  }
}

/** "Không", "Không quy định" are no conditions. */
function saidConditions(text: string | undefined): readonly string[] {
  return toLines(text).filter(
    (line) => !/^(?:không(?: có| quy định| yêu cầu)?|chưa)\.?$/i.test(line),
  )
}

function resultOf(text: string | undefined): string | null {
  const lines = toLines(text?.replace(/;+\s*(?=[\p{Lu}-])/gu, '\n'))
  return [...new Set(lines)].join('\n') || null
}

function decisionOf(text: string | undefined): string | null {
  return /\d+\/(?:\d{4}\/)?QĐ-[\p{Lu}\d-]+/u.exec(cleanText(text ?? ''))?.[0] ?? null
}

function secureUrl(url: string | undefined): string | null {
  return url !== undefined && /^https:\/\/[\w.-]+(?:\/[\w./?=&%-]*)?$/.test(url) ? url : null
}
