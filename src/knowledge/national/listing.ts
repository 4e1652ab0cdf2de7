/** What is known of a procedure of the national list without its details: enough to find and name it. */

import type { Level } from './agencies.ts'

export type Listing = {
  /** `1.001193` */
  readonly code: string
  readonly name: string
  /** Former names, and what the ministry's list calls it. */
  readonly otherNames: readonly string[]
  readonly field: string
  readonly levels: readonly Level[]
  /** Whether citizens, and whether businesses, file it; both where the source does not say. */
  readonly citizen: boolean
  readonly business: boolean
  /** Whether the store holds its details. */
  readonly detailed: boolean
  /** Whether it stands in the list of 2026. */
  readonly current: boolean
  /** `national`, `province:Đà Nẵng`, `provincial-decision` … */
  readonly scope: string
  readonly agency: string | null
}

/** One listing for each code, in their order; what has details is laid over the index. */
export function mergeListings(
  fromDetails: readonly Listing[],
  fromIndex: readonly Listing[],
): readonly Listing[] {
  const merged = new Map(fromIndex.map((listing) => [listing.code, listing] as const))
  for (const listing of fromDetails) {
    const indexed = merged.get(listing.code)
    merged.set(listing.code, indexed ? mergePair(listing, indexed) : listing)
  }
  return [...merged.values()].toSorted((a, b) => compare(a.code, b.code))
}

/** A record that cannot be answered from adds only its names to what the index says. */
function mergePair(record: Listing, indexed: Listing): Listing {
  const base = record.detailed ? record : { ...indexed, levels: record.levels }
  const names = [record, indexed].flatMap(({ name, otherNames }) => [name, ...otherNames])
  return {
    ...base,
    otherNames: [...new Set(names)].filter((name) => name !== base.name),
    field: base.field || record.field,
    current: record.current || indexed.current,
    agency: base.agency ?? indexed.agency,
  }
}

function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
