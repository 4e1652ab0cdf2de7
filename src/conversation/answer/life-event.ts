/** A life event in words: in which order things are done, what goes together, what saves a trip. */

import { currentFacts, inForce } from '../../knowledge/effective.ts'
import type { Fact, Statement } from '../../knowledge/schema/fact.ts'
import type { Facet } from '../../knowledge/schema/intent.ts'
import type { LifeEvent, LifeEventStep } from '../../knowledge/schema/life-event.ts'
import { refChoices } from '../choices.ts'
import type { Now } from '../now.ts'
import type { Choice } from '../reply.ts'
import type { World } from '../world.ts'
import type { StatedLine } from './facts.ts'
import type { Told } from './told.ts'
import { statedLines } from './told.ts'

type Given = { readonly world: World; readonly now: Now }

/** A step that holds today, with the choice that leads to its procedure. */
export type ShownStep = { readonly step: LifeEventStep; readonly choice: Choice }

/** The steps in force whose procedures are known. */
export function shownSteps(
  event: LifeEvent,
  facets: readonly Facet[],
  { world, now }: Given,
): readonly ShownStep[] {
  return currentFacts(event.procedures, now.today).flatMap((step) =>
    refChoices([step.id], facets, world).map((choice) => ({ step, choice })),
  )
}

/** First words, steps and advice. */
export function toldLifeEvent(event: LifeEvent, shown: readonly ShownStep[], given: Given): Told {
  const { world, now } = given
  const { phrases } = world.knowledge
  const { intro } = event
  const lead = inForce(intro, now.today) ? { text: intro.text, facts: [intro] } : noLead(event)
  const lines = shown.map(({ step, choice }, i) =>
    stepLine(`${i + 1}. ${choice.label}`, step, given),
  )
  const advice = statedLines(currentFacts(event.advice, now.today))
  return {
    record: event,
    lead,
    parts: [
      { title: phrases.say('lifeEvent.steps'), lines },
      { title: phrases.say('lifeEvent.advice'), lines: advice },
    ],
  }
}

/** Below a step: when, together with what, and what it saves. */
export function stepNotes(step: LifeEventStep, given: Given): readonly string[] {
  const { say } = given.world.knowledge.phrases
  return [
    ...(step.when ? [say('lifeEvent.when', { text: step.when })] : []),
    ...current(step.together, given).map(({ text }) => say('lifeEvent.together', { text })),
    ...current(step.saves, given).map(({ text }) => say('lifeEvent.saves', { text })),
  ]
}

function noLead({ title }: LifeEvent): StatedLine {
  return { text: title, facts: [] }
}

/** "1. Đăng ký khai sinh: …" with its notes. */
function stepLine(title: string, step: LifeEventStep, given: Given): StatedLine {
  const notes = stepNotes(step, given)
  const facts: readonly Fact[] = [
    step,
    ...current(step.together, given),
    ...current(step.saves, given),
  ]
  const text = `${title}: ${step.why}`
  return notes.length > 0 ? { text, facts, note: notes.join('\n  ') } : { text, facts }
}

function current(fact: Statement | undefined, { now }: Given): readonly Statement[] {
  return fact ? currentFacts([fact], now.today) : []
}
