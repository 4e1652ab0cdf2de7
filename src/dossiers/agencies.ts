/** Agency prefixes of dossier codes with validity dates, from content/dossiers/agencies.yaml: hints, never a gate. */

import { z } from 'zod'
import { isoDate, words } from '../knowledge/schema/fact.ts'
import type { ParsedCode } from './code.ts'

const agencyPrefix = z.strictObject({
  /** `H26`, `G01.899`, `G22.99.08` */
  code: z.string().regex(/^[A-Y][0-9]{2}(?:\.[0-9A-Z]{1,5})*$/, {
    error: 'expected a prefix like H26 or G22.99.08',
  }),
  name: words,
  kind: z.enum(['province', 'ministry', 'police', 'interconnection', 'national-portal']),
  validFrom: isoDate.optional(),
  validTo: isoDate.optional(),
  /** The unit the territory or work belongs to now, when the name has lapsed. */
  now: words.optional(),
  note: words.optional(),
  sure: z.enum(['confirmed', 'single-source', 'unverified']),
})

export const agenciesSchema = z.strictObject({ agencies: z.array(agencyPrefix) })

export type AgencyPrefix = z.infer<typeof agencyPrefix>

/** Who a code seems to belong to: the longest prefix, its name as on the code's day; null when unknown. */
export function agencyHint(
  code: ParsedCode,
  agencies: readonly AgencyPrefix[],
): AgencyPrefix | null {
  const matching = agencies.filter((agency) => leads(agency.code, code))
  const longest = Math.max(...matching.map((agency) => agency.code.length))
  const candidates = matching.filter((agency) => agency.code.length === longest)
  return candidates.find((agency) => isValidOn(agency, code.date)) ?? candidates.at(-1) ?? null
}

/** Whether one of these agency prefixes (`H26`, `H26.19`) leads the code. */
export function isOwned(code: ParsedCode, owned: readonly string[]): boolean {
  return owned.some((prefix) => leads(prefix, code))
}

/** Old codes end in level 1, new ones begin with it, so a bare level 1 fits both. */
function leads(prefix: string, code: ParsedCode): boolean {
  return prefix === code.level1 || `${code.agencyPath}.`.startsWith(`${prefix}.`)
}

function isValidOn({ validFrom, validTo }: AgencyPrefix, date: string): boolean {
  return (validFrom ?? '') <= date && date <= (validTo ?? '9999-12-31')
}
