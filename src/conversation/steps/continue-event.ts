/** More about the life event told last: "trước hết làm cái nào", "tiền nghỉ đẻ thì lãnh ở đâu", "xong rồi làm gì". */

import type { CatalogueEntry } from '../../knowledge/catalogue.ts'
import { catalogueEntry } from '../../knowledge/catalogue.ts'
import type { LifeEvent } from '../../knowledge/schema/life-event.ts'
import type { TopicHit } from '../../understanding/meaning.ts'
import { shownSteps } from '../answer/life-event.ts'
import { answerEntry } from '../answer-entry.ts'
import { answerHit } from '../answer-hit.ts'
import { entryRef } from '../choices.ts'
import { kinOf } from '../kin.ts'
import { minutesBetween } from '../now.ts'
import { isOutright, namesNothing, sureTopic } from '../topic.ts'
import type { Step, TurnInput } from '../turn-input.ts'

/** Longer messages name their topic themselves. */
const longest = 16

/** Ends turns that go on through the procedures of the event. */
export const continueEvent: Step = (input) => {
  const event = liveEvent(input)
  if (!event || !/\p{L}/u.test(input.text)) return null
  const entries = entriesOf(event, input)
  const next = nextMeant(entries, input)
  if (next) return answerEntry(next, input.meaning.facets, input)
  if (isUnderWay(input)) return null
  const described = describedOf(entries, input)
  return described ? answerHit(described, input) : null
}

/** The event told last, while it is fresh. */
function liveEvent({ state, now, world }: TurnInput): LifeEvent | undefined {
  const { knowledge } = world
  const { event } = state
  if (!event || minutesBetween(event.at, now.instant) > knowledge.settings.subjectMinutes)
    return undefined
  return knowledge.lifeEvents.get(event.id)
}

/** A procedure was spoken of since the event was told. */
function isUnderWay({ state: { subject } }: TurnInput): boolean {
  return subject !== null
}

function entriesOf(event: LifeEvent, { world, now }: TurnInput): readonly CatalogueEntry[] {
  return shownSteps(event, [], { world, now }).flatMap(
    ({ step }) => catalogueEntry(world.knowledge, step.id) ?? [],
  )
}

/** The first of them, or the one after what was spoken of last; a bare facet is asked of the first. */
function nextMeant(
  entries: readonly CatalogueEntry[],
  input: TurnInput,
): CatalogueEntry | undefined {
  const { steer, facets } = input.meaning
  const { subject } = input.state
  const last = isUnderWay(input)
    ? entries.findIndex((entry) => entryRef(entry).id === subject?.procedure)
    : -1
  if (isUnderWay(input)) return steer.includes('then') && last >= 0 ? entries[last + 1] : undefined
  const isFirst = steer.includes('first') || steer.includes('then')
  return isFirst || (facets.length > 0 && namesNothing(input)) ? entries[0] : undefined
}

/** The one whose names the new words fit, where they do not name something else. */
function describedOf(entries: readonly CatalogueEntry[], input: TurnInput): TopicHit | undefined {
  const { knowledge, understanding } = input.world
  const { thresholds, kin } = knowledge.search
  if (input.meaning.length > longest) return undefined
  const ids = new Set(entries.map((entry) => entryRef(entry).id))
  const [best, other] = understanding.topicsAmong(ids, '', input.text)
  const sure = sureTopic(input)
  if (!best || best.unmet || best.score < thresholds.ask) return undefined
  if (best.score < (other?.score ?? 0) + thresholds.margin) return undefined
  // "Bằng lái trước nha" after a lost wallet is the lost one, though taking the test bears that name.
  const entry = catalogueEntry(knowledge, best.id)
  const isKin = sure && entry && kinOf(entry, knowledge).has(sure.id)
  if (isKin && best.why.ofQuestion >= sure.why.ofQuestion) return best
  const isElse = sure && sure.id !== best.id
  if (isElse && (isOutright(sure) || sure.score > best.score + kin.stranger.score)) return undefined
  return best
}
