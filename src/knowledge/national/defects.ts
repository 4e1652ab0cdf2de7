/** Defects of a record by name: those its format flags, and those it did not notice. */

import { isContradicted } from './channels.ts'
import { cleanDocuments } from './documents.ts'
import { isRepaired } from './laws.ts'
import type { NationalProcedure } from './record.ts'
import { isTorn } from './torn.ts'
import { mentionsDistrict } from './two-tiers.ts'

/** What the source flags, and what we found ourselves; `raw` is the record before it was mended. */
export function defectsOf(record: NationalProcedure, raw: NationalProcedure): readonly string[] {
  const { steps, conditions, result, documents, channels } = record
  const texts = [steps, conditions, result, record.agency, record.competentAgency]
  const rows = [...channels.map((row) => row.description), ...documents.map(({ name }) => name)]
  const told = [...record.recordFlags, ...channels.flatMap(({ flags }) => flags)]
  const own: readonly (readonly [string, boolean])[] = [
    ['mentions-district', [...texts, ...rows].some((text) => mentionsDistrict(text ?? ''))],
    ['steps-torn', isTorn(raw)],
    [provincial, scopeOf(record) === provincial],
    ['law-number-repaired', record.legalBasis.some(isRepaired)],
    ['free-contradicted-elsewhere', isContradicted(channels)],
    ['notes-among-documents', cleanDocuments(documents).notes.length > 0],
  ]
  return [...new Set([...told, ...own.flatMap(([flag, is]) => (is ? [flag] : []))])]
}

const provincial = 'provincial-decision'

/** Decided by one province, also where the source did not notice ("205/TTr-SNNMT"). */
function isProvincial({ decision = '' }: NationalProcedure): boolean {
  return /\/(?:TTr-S|QĐ-(?:UBND|TTPVHCC|VP(?!CP)))/.test(decision)
}

/** Where the record holds. */
export function scopeOf(record: NationalProcedure): string {
  return record.scope === 'national' && isProvincial(record) ? provincial : record.scope
}
