/** What is said of a procedure the operator has switched off: why, since when, and whom to ask. */

import type { CatalogueEntry } from '../../knowledge/catalogue.ts'
import type { Facet } from '../../knowledge/schema/intent.ts'
import { switchedOff } from '../../knowledge/switched-off.ts'
import { formatDate } from '../../vietnamese/dates.ts'
import { dossierChoice, entryRef, personChoice } from '../choices.ts'
import type { AnswerReply } from '../reply.ts'
import type { World } from '../world.ts'
import { assembleAnswer } from './assemble.ts'

/** The answer without a single fact; null when the procedure is answered as usual. */
export function offReply(
  entry: CatalogueEntry,
  facets: readonly Facet[],
  world: World,
): AnswerReply | null {
  const { knowledge } = world
  const off = switchedOff(knowledge, entry)
  if (!off) return null
  const procedure = entryRef(entry)
  const { reason, since } = off
  const { contact } = knowledge.settings
  const lead = knowledge.phrases.say('answer.off', {
    title: procedure.title,
    since: formatDate(since),
    reason,
    contact,
  })
  const parts = {
    procedure,
    lead,
    sections: [],
    sources: [],
    footnotes: [],
    asOf: since,
    choices: [personChoice(world), dossierChoice(world)],
  }
  return { ...assembleAnswer(parts, world), facets }
}
