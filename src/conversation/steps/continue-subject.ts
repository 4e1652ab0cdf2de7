/** More about the last procedure, or about its neighbour: "thế lệ phí bao nhiêu?", "gia hạn thì sao?". */

import type { CatalogueEntry } from '../../knowledge/catalogue.ts'
import type { TopicHit } from '../../understanding/meaning.ts'
import { answerEntry } from '../answer-entry.ts'
import { answerHit } from '../answer-hit.ts'
import { liveSubject, sureTopic } from '../topic.ts'
import type { Step, TurnInput } from '../turn-input.ts'

/** Longer messages name their topic themselves. */
const longest = 12
/** Share of words that neither fill nor ask for a facet. */
const ownWords = 0.3
/** A neighbour must explain the last subject and the new words together. */
const explainsBoth = 0.5

/** Ends turns that only make sense together with the last procedure. */
export const continueSubject: Step = (input) => {
  const subject = liveSubject(input)
  if (!subject || !/\p{L}/u.test(input.text)) return null
  const { meaning } = input
  if (tellsOfEvent(input)) return null
  if (meaning.substance < ownWords) return askMore(subject, input)
  if (meaning.length > longest || namesTopic(input)) return null
  const { last, beside } = neighbours(subject, input)
  if (beside && isMeant(beside, last, input)) return answerHit(beside, input)
  return last && !last.unmet ? askMore(subject, input) : null
}

/** A situation begins a matter of its own: "ông nội mới mất thì làm giấy gì?". */
function tellsOfEvent({ meaning, world }: TurnInput): boolean {
  const [best] = meaning.topics
  return best?.kind === 'life-event' && best.score >= world.knowledge.search.thresholds.ask
}

/** A facet of the last procedure; words that ask for none say nothing about it. */
function askMore(subject: CatalogueEntry, input: TurnInput) {
  const { facets } = input.meaning
  return facets.length > 0 && !saysName(input) ? answerEntry(subject, facets, input) : null
}

/** The name of a topic and hardly a word more: "hộ chiếu bao nhiêu tiền". */
function saysName({ meaning }: TurnInput): boolean {
  return meaning.substance > 0 && (meaning.topics[0]?.score ?? 0) >= byName
}

/** Such a score is reached by the name of a topic alone. */
const byName = 0.8

/** Whether the message names a topic of its own, nearly whole, and is about little else. */
function namesTopic(input: TurnInput): boolean {
  const [best] = input.meaning.topics
  if (!best) return false
  return saysName(input) || (best.why.ofName >= wholeName && best.why.ofQuestion >= littleElse)
}

const wholeName = 0.85
const littleElse = 0.6

type Neighbours = { readonly last: TopicHit | undefined; readonly beside: TopicHit | undefined }

/** The last procedure and its best neighbour for the last title and the new words together. */
function neighbours(subject: CatalogueEntry, input: TurnInput): Neighbours {
  const title = subject.kind === 'curated' ? subject.procedure.title : subject.title
  const together = input.world.understanding.topicsAfter(title, input.text)
  const last = together.find(({ id }) => id === input.state.subject?.procedure)
  const beside = together.find((hit) => hit !== last && hit.kind === 'procedure' && !hit.unmet)
  return { last, beside }
}

/** The last procedure lacks what is asked, or the neighbour fits better; and nothing else fits alone. */
function isMeant(beside: TopicHit, last: TopicHit | undefined, input: TurnInput): boolean {
  if (beside.why.ofQuestion < explainsBoth) return false
  const alone = sureTopic(input)
  const fitsAlone = alone !== undefined && alone.id !== beside.id && alone.score > beside.score
  return !fitsAlone && (last === undefined || last.unmet || beside.score > last.score)
}
