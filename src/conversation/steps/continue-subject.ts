/** More about the last procedure, or about its neighbour: "thế lệ phí bao nhiêu?", "gia hạn thì sao?". */

import type { CatalogueEntry } from '../../knowledge/catalogue.ts'
import type { TopicHit } from '../../understanding/meaning.ts'
import { answerEntry } from '../answer-entry.ts'
import { answerHit } from '../answer-hit.ts'
import { entryRef } from '../choices.ts'
import { byName, isInPassing, isOutright, liveSubject, sureTopic } from '../topic.ts'
import type { Step, TurnInput } from '../turn-input.ts'
import { askBack } from './ask-back.ts'
import { kinMeant } from './kin-meant.ts'
import type { ToldOfSubject } from './told-of-subject.ts'
import { fragment, toldOfSubject } from './told-of-subject.ts'

/** Longer messages name their topic themselves. */
const longest = 16
/** A condition may be told in so many words: "nộp ở Hà Nội được không, tui ở Nghệ An". */
const shortStory = 11
/** Share of such a message that its topic explains at least. */
const explained = 0.3
/** A neighbour must explain the last subject and the new words together. */
const explainsBoth = 0.5

/** Ends turns that only make sense together with the last procedure. */
export const continueSubject: Step = (input) => {
  const subject = liveSubject(input)
  if (!subject || !/\p{L}/u.test(input.text)) return null
  const { meaning } = input
  const { ownWords } = input.world.knowledge.search.kin
  const event = eventTold(input)
  const told = toldOfSubject(subject, input)
  const fromRecord = () => told && answerEntry(subject, told.facets, input)
  if (meaning.steer.includes('circumstance'))
    return fromRecord() ?? answerEntry(subject, meaning.facets, input)
  if (namesAnother(told, input)) return null
  const kin = meaning.length <= longest && kinMeant(subject, toldShare(subject, input), input)
  if (kin) return answerHit(kin, input)
  if (isBest(subject, input)) return fromRecord() ?? answerEntry(subject, meaning.facets, input)
  if (!event && meaning.substance < ownWords) return askMore(subject, input) ?? fromRecord()
  if (meaning.length > longest) return null
  if (namesTopic(input)) return fromRecord()
  const { last, beside } = neighbours(subject, input)
  if (told && !isMeantRather(beside, last, told)) return fromRecord()
  if (event && (!beside || beside.kin < alike || event.score > beside.hit.score)) return null
  if (!beside || fitsAlone(beside, input)) return continued(subject, last, input)
  if (isMeant(beside, last)) return answerHit(beside.hit, input)
  return (
    continued(subject, last, input) ??
    (beside.inStory ? null : askWhether(beside, last, input)) ??
    elaborated(subject, last, input)
  )
}

/** The new words by themselves mean the last procedure rather than any other. */
function isBest(subject: CatalogueEntry, { meaning }: TurnInput): boolean {
  const [best] = meaning.topics
  return best !== undefined && best.id === entryRef(subject).id && !best.unmet
}

function toldShare(subject: CatalogueEntry, { text, world }: TurnInput): number {
  return subject.kind === 'curated' ? world.understanding.toldIn(subject.procedure, text).share : 0
}

/** "Bé là con riêng của chồng tôi": new words that tell more of the last matter, and name nothing else. */
function elaborated(subject: CatalogueEntry, last: Neighbour | undefined, input: TurnInput) {
  const { kin, thresholds } = input.world.knowledge.search
  const [best] = input.meaning.topics
  const isOther = best !== undefined && best.score >= thresholds.ask
  if (isOther && (best.why.name.kind !== 'utterance' || sureTopic(input))) return null
  const isToldMore =
    (last !== undefined && last.alone >= heardOfKin) ||
    toldShare(subject, input) >= kin.everydayTold
  return isToldMore ? answerEntry(subject, [], input) : askMore(subject, input)
}

/** Goes on with the last procedure where it has what is asked. */
function continued(subject: CatalogueEntry, last: Neighbour | undefined, input: TurnInput) {
  return last && !last.hit.unmet ? askMore(subject, input) : null
}

/** Not sure alone, but near to what was spoken of: better than "not understood". */
function askWhether(beside: Neighbour, last: Neighbour | undefined, input: TurnInput) {
  const { ask } = input.world.knowledge.search.thresholds
  const heard = beside.alone >= (beside.kin >= alike ? heardOfKin : ask)
  if (sureTopic(input) || beside.hit.score < ask || !heard) return null
  return askBack(input, last ? [beside.hit, last.hit] : [beside.hit])
}

/** From this score on for the last title a topic is of its kind, and needs less to be thought of. */
const alike = 0.45
const heardOfKin = 0.15

/**
 * A situation or trouble begins a matter of its own ("ông nội mới mất thì làm giấy gì?"), unless it
 * fits a neighbour better. "Nhận kết quả thế nào?" is no trouble yet but asked of the last procedure.
 */
function eventTold(input: TurnInput): TopicHit | undefined {
  const [best] = input.meaning.topics
  if (!best || best.kind === 'procedure' || isInPassing(best, input)) return undefined
  return best.score >= input.world.knowledge.search.thresholds.ask ? best : undefined
}

/** A longer message with a sure topic of its own, of which the last record tells little. */
function namesAnother(told: ToldOfSubject | null, input: TurnInput): boolean {
  const { length, steer } = input.meaning
  const isLong = length > (steer.includes('more') ? shortStory : fragment)
  return !told && isLong && (sureTopic(input)?.why.ofQuestion ?? 0) >= explained
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

/** Whether the message names a topic of its own, nearly whole, and is about little else. */
function namesTopic({ meaning }: TurnInput): boolean {
  const [best] = meaning.topics
  return best !== undefined && isOutright(best)
}

/** A topic by the last title and the new words together, by the new words alone, and by the title alone. */
type Neighbour = {
  readonly hit: TopicHit
  readonly alone: number
  readonly kin: number
  /** The new words by themselves are found in a story told about it, not in what it is called. */
  readonly inStory: boolean
}

type Neighbours = {
  readonly last: Neighbour | undefined
  readonly beside: Neighbour | undefined
}

/** The last procedure, and the procedure that best fits both its title and the new words by themselves. */
function neighbours(subject: CatalogueEntry, input: TurnInput): Neighbours {
  const title = subject.kind === 'curated' ? subject.procedure.title : subject.title
  const { topicsAfter } = input.world.understanding
  const alone = scores(input.meaning.topics)
  const stories = new Set(
    input.meaning.topics.flatMap(({ id, why }) => (why.name.kind === 'utterance' ? [id] : [])),
  )
  const kin = scores(topicsAfter(title, ''))
  const near = topicsAfter(title, input.text)
    .filter(({ kind }) => kind === 'procedure')
    .map((hit) => ({
      hit,
      alone: alone.get(hit.id) ?? 0,
      kin: kin.get(hit.id) ?? 0,
      inStory: stories.has(hit.id),
    }))
  const last = near.find(({ hit }) => hit.id === input.state.subject?.procedure)
  const [beside] = near
    .filter((one) => one !== last && !one.hit.unmet)
    .toSorted((a, b) => fitOf(b) - fitOf(a))
  return { last, beside }
}

/** How well a neighbour fits: the words count whole, that it is of the last procedure's kind counts half. */
function fitOf({ hit, alone, kin }: Neighbour): number {
  return hit.score + alone + kin / 2
}

function scores(topics: readonly TopicHit[]): ReadonlyMap<string, number> {
  return new Map(topics.map(({ id, score }) => [id, score]))
}

/** The last procedure lacks what is asked, or the neighbour fits better, or the new words are about it and not the last. */
function isMeant(beside: Neighbour, last: Neighbour | undefined): boolean {
  const saysIt = beside.alone >= Math.max(saysEnough, (last?.alone ?? 0) + saysMore)
  if (last && beside.kin >= alike && saysIt && !beside.inStory) return true
  if (beside.hit.why.ofQuestion < explainsBoth) return false
  if (last === undefined || last.hit.unmet) return true
  return beside.alone > 0 && !beside.inStory && beside.hit.score > last.hit.score
}

/** The neighbour is meant although the last record has words for what is asked: it lacks the case, or tells little. */
function isMeantRather(
  beside: Neighbour | undefined,
  last: Neighbour | undefined,
  { share }: ToldOfSubject,
): boolean {
  if (!beside || !isMeant(beside, last)) return false
  return last === undefined || last.hit.unmet || share < toldWell || beside.alone >= share
}

const toldWell = 0.65

/** New words that give one of its kind this much more than the last procedure name it instead. */
const saysMore = 0.3
const saysEnough = 0.38

/** Something else is named outright by the new words. */
function fitsAlone(beside: Neighbour, input: TurnInput): boolean {
  const alone = sureTopic(input)
  if (!alone || alone.id === beside.hit.id || alone.score <= beside.hit.score) return false
  return isOutright(alone) || beside.kin < alike || input.meaning.length > fragment
}
