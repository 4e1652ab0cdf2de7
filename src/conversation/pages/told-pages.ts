/** Life events and guides as pages of their own. */

import { inForce } from '../../knowledge/effective.ts'
import type { Guide } from '../../knowledge/schema/guide.ts'
import type { LifeEvent } from '../../knowledge/schema/life-event.ts'
import { checkedOn, type DatedSource, datedSources, footnotes } from '../answer/facts.ts'
import { toldGuide } from '../answer/guide.ts'
import { shownSteps, stepNotes, toldLifeEvent } from '../answer/life-event.ts'
import type { TitledLines } from '../answer/plain-text.ts'
import { inOwnOrder, type Told, toldFacts } from '../answer/told.ts'
import type { Now } from '../now.ts'
import type { ProcedureRef } from '../reply.ts'
import type { World } from '../world.ts'
import { type Named, procedureRefOf } from './page-refs.ts'

type Given = { readonly world: World; readonly now: Now }

type Provenance = {
  readonly sources: readonly DatedSource[]
  readonly footnotes: readonly string[]
  /** ISO date the facts were last checked. */
  readonly asOf: string
}

export type LifeEventPage = Provenance & {
  readonly id: string
  readonly title: string
  readonly intro: string | null
  /** In the order they are best done. */
  readonly steps: readonly {
    readonly procedure: ProcedureRef
    readonly why: string
    readonly notes: readonly string[]
  }[]
  readonly stepsTitle: string
  readonly parts: readonly TitledLines[]
}

export type GuidePage = Provenance & {
  readonly id: string
  readonly title: string
  readonly kind: Guide['kind']
  readonly summary: string | null
  readonly parts: readonly TitledLines[]
  readonly procedures: readonly ProcedureRef[]
  readonly guides: readonly Named[]
  readonly offersDossier: boolean
}

/** The page of a life event. */
export function lifeEventPage(event: LifeEvent, given: Given): LifeEventPage {
  const { world, now } = given
  const shown = shownSteps(event, [], given)
  const told = toldLifeEvent(event, shown, given)
  const steps = shown.flatMap(({ step, choice }) => {
    const { procedure } = choice
    return procedure ? [{ procedure, why: step.why, notes: stepNotes(step, given) }] : []
  })
  return {
    ...provenance(told, given),
    id: event.id,
    title: event.title,
    intro: inForce(event.intro, now.today) ? event.intro.text : null,
    steps,
    stepsTitle: world.knowledge.phrases.say('lifeEvent.steps'),
    parts: plainParts(told).slice(1),
  }
}

/** The page of a guide out of a trouble, or to a digital skill. */
export function guidePage(guide: Guide, given: Given): GuidePage {
  const { knowledge } = given.world
  const told = toldGuide(guide, given)
  return {
    ...provenance(told, given),
    id: guide.id,
    title: guide.title,
    kind: guide.kind,
    summary: inForce(guide.summary, given.now.today) ? guide.summary.text : null,
    parts: plainParts(told),
    procedures: guide.procedures.flatMap((ref) => procedureRefOf(ref, given.world) ?? []),
    guides: guide.guides.flatMap((id) => {
      const other = knowledge.guides.get(id)
      return other ? [{ id, title: other.title }] : []
    }),
    offersDossier: guide.offers.includes('dossier'),
  }
}

function plainParts({ parts }: Told): readonly TitledLines[] {
  return parts.map(({ title, lines }) => ({
    title,
    lines: lines.map(({ text, note }) => (note ? { text, note } : { text })),
  }))
}

function provenance(told: Told, given: Given): Provenance {
  const facts = toldFacts(told)
  const { record } = told
  return {
    sources: inOwnOrder(datedSources(record, facts), record),
    footnotes: footnotes(record, facts, given),
    asOf: checkedOn(record, facts),
  }
}
