/** The papers of a walkthrough: those of the citizen's case, for filing online. */

import { currentFacts } from '../../knowledge/effective.ts'
import type { Procedure, ProcedureDocument } from '../../knowledge/schema/procedure.ts'
import { personalProcedure } from '../cases/personal-procedure.ts'
import type { FlowView } from './flow-view.ts'

/** The papers to tick, in the writer's order. */
export function papersOf(view: FlowView): readonly ProcedureDocument[] {
  return onlinePapers(procedureOf(view), view)
}

/** The paper a button speaks of: by id, or by the place it had among all papers in older buttons. */
export function paperOf(view: FlowView, item: string): ProcedureDocument | undefined {
  const byId = papersOf(view).find(({ id }) => id === item)
  if (byId || !/^\d+$/.test(item)) return byId
  const all = view.world.knowledge.procedures.get(view.flow.procedure)
  return onlinePapers(all, view)[Number(item)]
}

/** What the citizen certainly needs and has not ticked. */
export function missingPapers(view: FlowView): readonly string[] {
  return papersOf(view)
    .filter((paper) => paper.when === undefined && !paper.held && !view.ticked.includes(paper.id))
    .map((paper) => paper.name)
}

/** A paper as a checklist of filing online names it: that it is for filing online goes without saying. */
export function asOnlinePaper(paper: ProcedureDocument): ProcedureDocument {
  const { when, ...rest } = paper
  return paper.channel === 'online' && when?.startsWith(onlineOnly) ? rest : paper
}

/** How the condition of a form filled in on the portal begins. */
const onlineOnly = 'nộp trực tuyến'

function procedureOf({ flow, world, chosen }: FlowView): Procedure | undefined {
  const procedure = world.knowledge.procedures.get(flow.procedure)
  return procedure && personalProcedure(procedure, chosen, world)
}

function onlinePapers(
  procedure: Procedure | undefined,
  { today }: FlowView,
): readonly ProcedureDocument[] {
  const papers = procedure ? currentFacts(procedure.documents, today) : []
  return papers.filter(({ channel }) => channel === 'any' || channel === 'online')
}
