/** The sheet of any procedure of the catalogue. */

import { catalogueEntry } from '../../knowledge/catalogue.ts'
import { proceduresByCode } from '../../knowledge/knowledge.ts'
import type { ImportedProcedure } from '../../knowledge/national/imported-procedure.ts'
import { offReply } from '../answer/off.ts'
import type { Now } from '../now.ts'
import type { World } from '../world.ts'
import { curatedSheet } from './curated-sheet.ts'
import { importedSheet } from './imported-sheet.ts'
import type { Sheet } from './sheet.ts'

export type SheetWish = {
  /** Id or code of the procedure. */
  readonly procedure: string
  /** The citizen's own answers, `question/option`. */
  readonly chosen: readonly string[]
  /** Imported details of that code, where the store has them. */
  readonly details: ImportedProcedure | null
}

/** The sheet; null when there is no such procedure. */
export function makeSheet(wish: SheetWish, given: { world: World; now: Now }): Sheet | null {
  const { knowledge } = given.world
  const [byCode] = proceduresByCode(knowledge, wish.procedure)
  const entry = catalogueEntry(knowledge, byCode?.id ?? wish.procedure)
  if (!entry) return null
  const off = offReply(entry, [], given.world)
  if (off) {
    const { procedure, lead } = off
    const none = { answers: [], chosen: [], visit: null, papers: [], sections: [] }
    const summary = lead.split('\n').slice(1).join('\n')
    return { ...none, procedure, summary, sources: [], footnotes: [] }
  }
  return entry.kind === 'curated'
    ? curatedSheet(entry.procedure, wish.chosen, given)
    : importedSheet(entry, wish.details, given)
}
