/** What a choice is called where it was never shown as a button: as a link into a chat, for example. */

import { catalogueEntry } from '../knowledge/catalogue.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import { decodeAction } from './action.ts'
import { startMessage } from './start-message.ts'

/** Something to begin with, as a button that was never shown. */
export type Start = {
  readonly choice: string
  readonly label: string
  /** Id of the procedure it asks about, as answers name it. */
  readonly procedure: string | null
}

/** What a link or an attribute of the widget names; null when it names nothing we know. */
export function startOf(knowledge: Knowledge, payload: string): Start | null {
  const message = startMessage(knowledge, payload)
  if (message?.kind !== 'choice') return null
  const { choice } = message
  const label = choiceLabel(knowledge, choice)
  return label === null ? null : { choice, label, procedure: procedureOf(knowledge, choice) }
}

/** The title of what a choice leads to; null when it is not one to begin with. */
export function choiceLabel(knowledge: Knowledge, choice: string): string | null {
  const action = decodeAction(choice)
  switch (action?.kind) {
    case 'ask':
      return action.facets.length === 0 ? titleOf(knowledge, action.procedure) : null
    case 'life-event':
      return knowledge.lifeEvents.get(action.event)?.title ?? null
    case 'guide':
      return knowledge.guides.get(action.guide)?.title ?? null
    case 'flow':
      return action.move === 'show' ? (knowledge.flows.get(action.flow)?.title ?? null) : null
    case 'dossier':
      return knowledge.phrases.say('choice.dossier')
    default:
      return null
  }
}

function titleOf(knowledge: Knowledge, ref: string): string | null {
  const entry = catalogueEntry(knowledge, ref)
  if (!entry) return null
  return entry.kind === 'curated' ? entry.procedure.title : entry.title
}

function procedureOf(knowledge: Knowledge, choice: string): string | null {
  const action = decodeAction(choice)
  if (action?.kind !== 'ask') return null
  const entry = catalogueEntry(knowledge, action.procedure)
  if (!entry) return null
  return entry.kind === 'curated' ? entry.procedure.id : entry.listing.code
}
