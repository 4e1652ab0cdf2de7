/** A procedure in one line of a list, and the field it belongs to. */

import type { CatalogueEntry } from '../../knowledge/catalogue.ts'
import { inForce } from '../../knowledge/effective.ts'
import type { Knowledge } from '../../knowledge/knowledge.ts'
import type { Level } from '../../knowledge/national/agencies.ts'
import { switchedOff } from '../../knowledge/switched-off.ts'
import { fold } from '../../vietnamese/fold.ts'
import { cut } from '../answer/imported/limit.ts'
import { entryRef } from '../choices.ts'
import type { ProcedureRef } from '../reply.ts'
import type { Named } from './page-refs.ts'

/** How much can be done online: `unpublished` = it can be filed, but no source prints a level; null = not told here. */
export type OnlineLevel = 'full' | 'partial' | 'unpublished' | 'none'

export type Card = {
  readonly procedure: ProcedureRef
  /** One sentence; null for a procedure known by its name only. */
  readonly summary: string | null
  readonly field: Named | null
  readonly levels: readonly Level[]
  readonly online: OnlineLevel | null
  /** Has a record of its own, checked fact by fact. */
  readonly isCurated: boolean
  /** Not answered for now. */
  readonly isOff: boolean
}

/** The card of an entry. `today` is an ISO date. */
export function cardOf(entry: CatalogueEntry, knowledge: Knowledge, today: string): Card {
  const isOff = switchedOff(knowledge, entry) !== undefined
  const procedure = entryRef(entry)
  const field = fieldOf(entry, knowledge)
  if (entry.kind === 'listed') {
    const { levels } = entry.listing
    const title = cut(procedure.title, longestTitle)
    return {
      procedure: { ...procedure, title },
      summary: null,
      field,
      levels,
      online: null,
      isCurated: false,
      isOff,
    }
  }
  const { summary, levels, online } = entry.procedure
  return {
    procedure,
    summary: isOff ? null : summary,
    field,
    levels,
    online: inForce(online, today) ? online.level : null,
    isCurated: true,
    isOff,
  }
}

/** Some official names are a page long. */
const longestTitle = 220

/** The field of an entry; a listing goes to ours of the same name, or to one named as the national list does. */
export function fieldOf(
  entry: CatalogueEntry,
  { fields }: Pick<Knowledge, 'fields'>,
): Named | null {
  if (entry.kind === 'curated') {
    const field = fields.get(entry.procedure.field)
    return field ? { id: field.id, title: field.name } : null
  }
  const title = entry.listing.field
  if (title === '') return null
  const id = slugOf(title)
  const own = fields.get(id)
  return { id, title: own?.name ?? title }
}

/** "Đăng ký xe" → `dang-ky-xe`. */
function slugOf(name: string): string {
  return fold(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}
