/** The page of any procedure of the catalogue, or where it has moved to. */

import { catalogueEntry } from '../../knowledge/catalogue.ts'
import { proceduresByCode } from '../../knowledge/knowledge.ts'
import { offReply } from '../answer/off.ts'
import type { Now } from '../now.ts'
import type { SheetWish } from '../sheet/make-sheet.ts'
import type { World } from '../world.ts'
import { cardOf } from './card.ts'
import { curatedPage } from './curated-page.ts'
import { importedPage } from './imported-page.ts'
import { emptyPage, type ProcedurePage } from './procedure-page.ts'

/** `moved`: the code belongs to the procedure `to`; `several`: to more than one. */
export type ProcedureAnswer =
  | { readonly kind: 'page'; readonly page: ProcedurePage }
  | { readonly kind: 'moved'; readonly to: string }
  | { readonly kind: 'several'; readonly code: string }

/** The answer to `/thu-tuc/<id or code>`; null when there is no such procedure. */
export function makeProcedurePage(
  wish: SheetWish,
  given: { readonly world: World; readonly now: Now },
): ProcedureAnswer | null {
  const { knowledge } = given.world
  const owners = knowledge.procedures.has(wish.procedure)
    ? []
    : proceduresByCode(knowledge, wish.procedure)
  if (owners.length > 1) return { kind: 'several', code: wish.procedure }
  if (owners[0]) return { kind: 'moved', to: owners[0].id }
  const entry = catalogueEntry(knowledge, wish.procedure)
  if (!entry) return null
  const off = offReply(entry, [], given.world)
  if (off) {
    const { field, levels } = cardOf(entry, knowledge, given.now.today)
    return { kind: 'page', page: { ...offPage(off), field, levels } }
  }
  const page =
    entry.kind === 'curated'
      ? curatedPage(entry.procedure, wish.chosen, given)
      : importedPage(entry, wish.details, given)
  return { kind: 'page', page }
}

type Off = NonNullable<ReturnType<typeof offReply>>

/** Why it is silent, and nothing else. */
function offPage({ procedure, lead, asOf }: Off): Omit<ProcedurePage, 'field' | 'levels'> {
  const summary = lead.split('\n').slice(1).join('\n')
  const none = { online: null, lifeEvents: [], guides: [] }
  return {
    ...emptyPage,
    ...none,
    kind: 'off',
    procedure,
    officialName: procedure.title,
    summary,
    asOf,
  }
}
