/** The catalogue: curated content laid over the national list. */

import type { Knowledge } from './knowledge.ts'
import { currentCode, proceduresByCode } from './knowledge.ts'
import type { Listing } from './national/listing.ts'
import type { Names } from './schema/names.ts'
import type { Procedure } from './schema/procedure.ts'

/** A procedure of the catalogue: with a record of its own, or known from the national list. */
export type CatalogueEntry =
  | { readonly kind: 'curated'; readonly procedure: Procedure }
  | { readonly kind: 'listed'; readonly listing: Listing; readonly title: string }

/** The knowledge with imported listings; those whose code a curated record carries stay hidden under it. */
export function withListings(knowledge: Knowledge, imported: readonly Listing[]): Knowledge {
  const curated = new Set(
    [...knowledge.procedures.values()].flatMap(({ codes }) => codes.map(({ code }) => code)),
  )
  const listings = new Map([
    ...knowledge.listings,
    ...imported.map((one) => [one.code, one] as const),
  ])
  const procedures = new Map(
    [...knowledge.procedures].map(([id, procedure]) => [id, named(procedure, listings)]),
  )
  for (const code of curated) listings.delete(code)
  return { ...knowledge, procedures, listings }
}

/** A record that leaves its official name out, with that of the list. */
function named(procedure: Procedure, listings: ReadonlyMap<string, Listing>): Procedure {
  const listing = listings.get(currentCode(procedure) ?? '')
  if (procedure.officialName !== undefined || !listing) return procedure
  return { ...procedure, officialName: listing.name }
}

/** The entry of an id (`khai-sinh`) or code (`1.001193`), be the code a listing's or a curated record's. */
export function catalogueEntry(knowledge: Knowledge, ref: string): CatalogueEntry | undefined {
  const listing = knowledge.listings.get(ref)
  if (listing) return { kind: 'listed', listing, title: titleOf(knowledge, listing) }
  const procedure = knowledge.procedures.get(ref) ?? proceduresByCode(knowledge, ref)[0]
  return procedure && { kind: 'curated', procedure }
}

/** What a listing is called to a citizen. */
function titleOf({ names }: Knowledge, { code, name }: Listing): string {
  const title = names.get(code)?.title ?? name.replace(/^thủ tục\s+/iu, '')
  return title.charAt(0).toUpperCase() + title.slice(1)
}

/** The code an entry is filed under; the id of a service without a code. */
export function entryCode(entry: CatalogueEntry): string {
  if (entry.kind === 'listed') return entry.listing.code
  return currentCode(entry.procedure) ?? entry.procedure.id
}

/** A listing made of nothing but the names people use: the list itself has not been imported. */
export function listingOf({ code, title, aliases }: Names): Listing {
  return {
    code,
    name: title ?? aliases[0] ?? code,
    otherNames: [],
    field: '',
    levels: [],
    citizen: true,
    business: false,
    detailed: false,
    current: true,
    scope: 'national',
    agency: null,
  }
}
