/** The turn that lists what a life event leads to: in which order, what goes together, what saves a trip. */

import { currentFacts, inForce } from '../knowledge/effective.ts'
import type { Fact, Statement } from '../knowledge/schema/fact.ts'
import type { Facet } from '../knowledge/schema/intent.ts'
import type { LifeEvent, LifeEventStep } from '../knowledge/schema/life-event.ts'
import type { StatedLine } from './answer/facts.ts'
import { statedLines, tellRecord } from './answer/told.ts'
import { choiceCodes, refChoices } from './choices.ts'
import { end } from './ending.ts'
import type { Turn } from './mind.ts'
import { shareChoice } from './pass-on/share.ts'
import type { Choice } from './reply.ts'
import type { TurnInput } from './turn-input.ts'

type ShownStep = { readonly step: LifeEventStep; readonly choice: Choice }

/** Lists the procedures with why and when each is done, to choose from; asked facets go along with the choice. */
export function answerLifeEvent(
  event: LifeEvent,
  facets: readonly Facet[],
  input: TurnInput,
): Turn {
  const { world, now } = input
  const shown: readonly ShownStep[] = currentFacts(event.procedures, now.today).flatMap((step) =>
    refChoices([step.id], facets, world).map((choice) => ({ step, choice })),
  )
  const choices = shown.map(({ choice }) => choice)
  const share = shareChoice({ kind: 'life-event', event: event.id }, world)
  return end(input, {
    outcome: 'clarify',
    replies: [{ kind: 'choices', text: textOf(event, shown, input), choices: [...choices, share] }],
    facets,
    considered: choiceCodes(choices),
  })
}

function textOf(event: LifeEvent, shown: readonly ShownStep[], input: TurnInput): string {
  const { world, now } = input
  const { phrases } = world.knowledge
  const { intro } = event
  const lead = inForce(intro, now.today) ? { text: intro.text, facts: [intro] } : noLead(event)
  const told = tellRecord({
    record: event,
    lead,
    parts: [
      {
        title: phrases.say('lifeEvent.steps'),
        lines: shown.map(({ step, choice }, i) =>
          stepLine(`${i + 1}. ${choice.label}`, step, input),
        ),
      },
      {
        title: phrases.say('lifeEvent.advice'),
        lines: statedLines(currentFacts(event.advice, now.today)),
      },
    ],
    given: { world, now },
  })
  return `${told}\n\n${phrases.say('clarify.lifeEvent')}`
}

function noLead({ title }: LifeEvent): StatedLine {
  return { text: title, facts: [] }
}

/** "1. Đăng ký khai sinh: …", below it when, together with what, and what it saves. */
function stepLine(title: string, step: LifeEventStep, input: TurnInput): StatedLine {
  const { say } = input.world.knowledge.phrases
  const together = current(step.together, input)
  const saves = current(step.saves, input)
  const notes = [
    ...(step.when ? [say('lifeEvent.when', { text: step.when })] : []),
    ...together.map(({ text }) => say('lifeEvent.together', { text })),
    ...saves.map(({ text }) => say('lifeEvent.saves', { text })),
  ]
  const facts: readonly Fact[] = [step, ...together, ...saves]
  const text = `${title}: ${step.why}`
  return notes.length > 0 ? { text, facts, note: notes.join('\n  ') } : { text, facts }
}

function current(fact: Statement | undefined, { now }: TurnInput): readonly Statement[] {
  return fact ? currentFacts([fact], now.today) : []
}
