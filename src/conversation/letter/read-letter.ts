/** The questions in a letter that somebody else wrote: what each is about, and which stay unclear. */

import { catalogueEntry } from '../../knowledge/catalogue.ts'
import type { Facet } from '../../knowledge/schema/intent.ts'
import type { Meaning, TopicHit } from '../../understanding/meaning.ts'
import { isAsking, isTelling, isWishing } from '../../vietnamese/letter.ts'
import { kinOf } from '../kin.ts'
import type { Subject } from '../pass-on/subject.ts'
import { kinMeant } from '../steps/kin-meant.ts'
import { likelyTopics, sureTopic } from '../topic.ts'
import type { TurnInput } from '../turn-input.ts'

export type LetterQuestions = {
  /** In the order they were asked, each matter once. */
  readonly answered: readonly Subject[]
  /** Questions that were heard and could not be told what about, best guesses first. */
  readonly unclear: readonly Unclear[]
}

export type Unclear = {
  /** Which question of the letter it is, from 1. */
  readonly number: number
  readonly topics: readonly TopicHit[]
}

/** Matters answered of one letter; more would bury the reader. */
const mostAnswered = 6
/** Shorter sentences say nothing by themselves, in syllables. */
const shortest = 3
/** Share of a sentence that must speak of a topic before it counts as more than a facet. */
const speaksOfTopic = 0.3

type Heard = {
  readonly found: readonly Found[]
  /** Matters told of without asking anything about them. */
  readonly told: readonly TopicHit[]
  /** The matter named last, told or asked. */
  readonly recent: TopicHit | null
  /** The sentence before, to understand the next with. */
  readonly before: string
}

type Found =
  | { readonly topic: TopicHit; readonly facets: readonly Facet[] }
  | { readonly topic: null; readonly topics: readonly TopicHit[] }

type Sentence = {
  readonly text: string
  readonly meaning: Meaning
  readonly asks: boolean
  /** The letter marks its questions, and this is none of them. */
  readonly isUnmarked: boolean
}

/** Reads sentence by sentence; a matter told of is what the next question without a name is about. */
export function readLetter(sentences: readonly string[], input: TurnInput): LetterQuestions {
  const marks = sentences.some((text) => text.includes('?'))
  const read = sentences.map((text) => ({
    text,
    meaning: input.world.understanding.understand(text),
    asks: isAsking(text),
    isUnmarked: marks && !text.includes('?'),
  }))
  const none: Heard = { found: [], told: [], recent: null, before: '' }
  const heard = read.reduce((before, sentence) => hear(before, sentence, input), none)
  const asksSomething = read.some(({ asks, text }) => asks || isWishing(text))
  const isNamed = heard.found.some(({ topic }) => topic)
  const found = isNamed || !asksSomething ? heard.found : [...onlyTold(heard), ...heard.found]
  const answered = found.flatMap((one) => (one.topic ? [one] : []))
  return {
    answered: subjectsOf(answered, input),
    unclear: found.flatMap((one, i) => (one.topic ? [] : [{ number: i + 1, topics: one.topics }])),
  }
}

/** A letter that asks, but about nothing by name, is about what it tells last. */
function onlyTold({ told }: Heard): readonly Found[] {
  const topic = told.at(-1)
  return topic ? [{ topic, facets: [] }] : []
}

function hear(heard: Heard, sentence: Sentence, input: TurnInput): Heard {
  const { text, meaning, asks } = sentence
  const next = { ...heard, before: text }
  if (meaning.length < shortest && meaning.facets.length === 0) return next
  const topic = sureOf(meaning, text, input)
  const asksSomething = asks || isWishing(text)
  if (topic && (!asksSomething || isOnlyStory(meaning, text) || isFaint(topic, sentence))) {
    return { ...next, told: [...heard.told, topic], recent: topic }
  }
  if (!asksSomething) return next
  const several = asks ? meaning.several : []
  if (several.length > 1) {
    const both = several.map((hit) => ({ topic: hit, facets: meaning.facets }))
    return { ...next, found: [...heard.found, ...both], recent: several.at(-1) ?? null }
  }
  const about = topic ?? goesOn(heard, sentence, input)
  if (about) {
    const found = [...heard.found, { topic: about, facets: meaning.facets }]
    return { ...next, found, recent: about }
  }
  if (!isRealQuestion(sentence)) return next
  return { ...next, found: [...heard.found, { topic: null, topics: likelyOf(meaning, input) }] }
}

/** "Năm ngoái tôi đã đăng ký kết hôn ở xã" names a matter and asks nothing. */
function isOnlyStory({ facets }: Meaning, sentence: string): boolean {
  return facets.length === 0 && isTelling(sentence)
}

/** In a letter that marks its questions a sentence without a mark must name its matter well. */
function isFaint({ score }: TopicHit, { isUnmarked }: Sentence): boolean {
  return isUnmarked && score < wellNamed
}

const wellNamed = 0.7

/** A question without a name of its own: about what was told or asked just before. */
function goesOn(
  { recent, before }: Heard,
  { text, meaning, asks, isUnmarked }: Sentence,
  input: TurnInput,
): TopicHit | null {
  if (meaning.talk?.match === 'whole' || !asks || isUnmarked) return null
  const kin = recent && kinAfter(recent, { ...input, meaning, text })
  if (kin) return kin
  if (meaning.facets.length > 0 && meaning.substance < speaksOfTopic) return recent
  // A long question with words of its own is about something else, though we do not know what.
  if (meaning.substance > ownMatter && meaning.length > longestAddition) return null
  const topics = input.world.understanding.topicsAfter(before, text)
  const together = sureOf({ ...meaning, topics }, text, input)
  if (together) return together
  const isOpen = meaning.facets.length > 0 && likelyOf(meaning, input).length === 0
  return isOpen ? recent : null
}

/** "… Cháu bé lớp 2 thì chuyển thế nào?" after the school of the elder: a procedure that goes together with it. */
function kinAfter({ kind, id }: TopicHit, input: TurnInput): TopicHit | undefined {
  const { knowledge, understanding } = input.world
  const entry = kind === 'procedure' ? catalogueEntry(knowledge, id) : null
  if (entry?.kind !== 'curated') return undefined
  const { share } = understanding.toldIn(entry.procedure, input.text)
  const [best] = input.meaning.topics
  const isLikely = best && best.score >= knowledge.search.thresholds.ask
  return (
    kinMeant(entry, share, input) ??
    (isLikely && kinOf(entry, knowledge).has(best.id) ? best : undefined)
  )
}

const ownMatter = 0.4
const longestAddition = 8

/** Asked outright, and no small talk. */
function isRealQuestion({ meaning: { talk, facets }, asks, isUnmarked, text }: Sentence): boolean {
  if (!asks || isUnmarked || (talk !== null && talk.outcome !== 'out-of-scope')) return false
  return text.includes('?') || facets.length > 0
}

function sureOf(meaning: Meaning, text: string, input: TurnInput): TopicHit | null {
  // One syllable that is nobody's filler names nothing: "cô ơi cho hỏi chút".
  if (meaning.substance * meaning.length < ownSyllables) return null
  return sureTopic({ ...input, meaning, text }) ?? null
}

const ownSyllables = 1.5

function likelyOf(meaning: Meaning, input: TurnInput): readonly TopicHit[] {
  return likelyTopics({ ...input, meaning }).slice(0, 3)
}

type Answered = Extract<Found, { topic: TopicHit }>

/** Each matter once, with all that is asked about it; what a life event leads to stands for the event. */
function subjectsOf(found: readonly Answered[], input: TurnInput): readonly Subject[] {
  const byTopic = Map.groupBy(found, ({ topic }) => `${topic.kind}:${topic.id}`)
  const merged = [...byTopic.values()].flatMap((same) => {
    const [first] = same
    if (!first) return []
    const isWhole = same.every(({ facets }) => facets.length > 0)
    const facets = isWhole ? [...new Set(same.flatMap((one) => one.facets))] : []
    return [{ ...first, facets }]
  })
  const isLedTo = ({ topic }: Answered) =>
    topic.kind === 'life-event' &&
    input.world.knowledge.lifeEvents
      .get(topic.id)
      ?.procedures.some(({ id }) => merged.some((one) => one.topic.id === id))
  return merged
    .filter((one) => !isLedTo(one))
    .map(subjectOf)
    .slice(0, mostAnswered)
}

function subjectOf({ topic: { kind, id }, facets }: Answered): Subject {
  if (kind === 'life-event') return { kind, event: id }
  if (kind === 'guide') return { kind, guide: id }
  return { kind: 'procedure', procedure: id, facets }
}
