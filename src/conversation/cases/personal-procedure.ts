/** A procedure as it is for one citizen: what belongs to other cases is gone, what belongs to theirs is certain. */

import { belongs, inCase } from '../../knowledge/cases.ts'
import type { Procedure, ProcedureDocument } from '../../knowledge/schema/procedure.ts'
import type { World } from '../world.ts'

/** The procedure in the chosen case; unchanged while nothing is chosen. */
export function personalProcedure(
  procedure: Procedure,
  chosen: readonly string[],
  world: World,
): Procedure {
  if (chosen.length === 0) return procedure
  const documents = inCase(procedure, chosen).documents.map((paper) =>
    certain(paper, chosen, world),
  )
  return { ...inCase(procedure, chosen), documents }
}

/** A paper that the citizen's case settles is no longer one "if …": the condition moves into its note. */
function certain(
  paper: ProcedureDocument,
  chosen: readonly string[],
  { knowledge: { phrases } }: World,
): ProcedureDocument {
  const { when, ...rest } = paper
  const isTheirs = paper.settled && belongs(paper.cases, chosen) === 'yes'
  if (when === undefined || !isTheirs) return paper
  const because = phrases.say('cases.because', { when })
  return { ...rest, note: paper.note ? `${because} ${paper.note}` : because }
}
