/** Choices offered again and again. */

import type { CatalogueEntry } from '../knowledge/catalogue.ts'
import { catalogueEntry } from '../knowledge/catalogue.ts'
import type { Facet } from '../knowledge/schema/intent.ts'
import type { Procedure } from '../knowledge/schema/procedure.ts'
import { switchedOff } from '../knowledge/switched-off.ts'
import type { TopicHit } from '../understanding/meaning.ts'
import { encodeAction } from './action.ts'
import { refOf } from './answer/compose.ts'
import type { Choice, ProcedureRef } from './reply.ts'
import type { World } from './world.ts'

/** Ask about a procedure. */
export function procedureChoice(procedure: Procedure, facets: readonly Facet[] = []): Choice {
  return entryChoice({ kind: 'curated', procedure }, facets)
}

/** Ask about a procedure of the catalogue. */
export function entryChoice(entry: CatalogueEntry, facets: readonly Facet[] = []): Choice {
  const ref = entryRef(entry)
  const choice = encodeAction({ kind: 'ask', procedure: ref.id, facets })
  return { label: ref.title, choice, procedure: ref }
}

/** How replies name a procedure of the catalogue. */
export function entryRef(entry: CatalogueEntry): ProcedureRef {
  if (entry.kind === 'curated') return refOf(entry.procedure)
  const { code } = entry.listing
  return { id: code, code, title: entry.title }
}

/** What a summary of a turn calls a procedure: its code, or the id of one without. */
export function refCode({ code, id }: ProcedureRef): string {
  return code ?? id
}

/** The same for the procedures choices lead to. */
export function choiceCodes(choices: readonly Choice[]): readonly string[] {
  return choices.flatMap(({ procedure }) => (procedure ? [refCode(procedure)] : []))
}

/** A found topic as a choice; nothing when its record has gone. */
export function topicChoice(
  topic: TopicHit,
  facets: readonly Facet[],
  { knowledge }: World,
): readonly Choice[] {
  if (topic.kind === 'procedure') {
    const entry = catalogueEntry(knowledge, topic.id)
    return entry ? [entryChoice(entry, facets)] : []
  }
  if (topic.kind === 'guide') return guideChoice(topic.id, { knowledge })
  const event = knowledge.lifeEvents.get(topic.id)
  if (!event) return []
  return [{ label: event.title, choice: encodeAction({ kind: 'life-event', event: event.id }) }]
}

/** Read a guide; nothing when it has gone. */
export function guideChoice(
  id: string,
  { knowledge }: Pick<World, 'knowledge'>,
): readonly Choice[] {
  const guide = knowledge.guides.get(id)
  return guide ? [{ label: guide.title, choice: encodeAction({ kind: 'guide', guide: id }) }] : []
}

/** Procedures by id or code, as far as they are known. */
export function refChoices(
  refs: readonly string[],
  facets: readonly Facet[],
  { knowledge }: Pick<World, 'knowledge'>,
): readonly Choice[] {
  return refs.flatMap((ref) => {
    const entry = catalogueEntry(knowledge, ref)
    return entry ? [entryChoice(entry, facets)] : []
  })
}

/** The procedures asked most, as the operator chose them; those switched off are not offered. */
export function frequentChoices(
  { knowledge }: World,
  facets: readonly Facet[] = [],
): readonly Choice[] {
  return knowledge.settings.frequent.flatMap((id) => {
    const entry = catalogueEntry(knowledge, id)
    return entry && !switchedOff(knowledge, entry) ? [entryChoice(entry, facets)] : []
  })
}

/** Look a dossier up. */
export function dossierChoice({ knowledge }: World): Choice {
  return {
    label: knowledge.phrases.say('choice.dossier'),
    choice: encodeAction({ kind: 'dossier' }),
  }
}

/** Reach a person. */
export function personChoice({ knowledge }: World): Choice {
  return { label: knowledge.phrases.say('choice.person'), choice: encodeAction({ kind: 'person' }) }
}

/** What else can be asked. */
export function topicsChoice({ knowledge }: World): Choice {
  return { label: knowledge.phrases.say('choice.topics'), choice: encodeAction({ kind: 'topics' }) }
}
