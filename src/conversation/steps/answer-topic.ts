/** A procedure or a life event: answered when sure, asked back when several fit, carried on when it is the last subject. */

import { maskPersonalNumbers } from '../../dossiers/find-code.ts'
import { catalogueEntry } from '../../knowledge/catalogue.ts'
import type { TopicHit } from '../../understanding/meaning.ts'
import { answerEntry } from '../answer-entry.ts'
import { answerLifeEvent } from '../answer-life-event.ts'
import { topicChoice, topicsChoice } from '../choices.ts'
import { end } from '../ending.ts'
import type { Turn } from '../mind.ts'
import type { Choice } from '../reply.ts'
import type { State } from '../state.ts'
import { likelyTopics, liveSubject, sureTopic } from '../topic.ts'
import type { Step, TurnInput } from '../turn-input.ts'

/** Ends turns that speak of a topic. */
export const answerTopic: Step = (input) => {
  // A bare number is the name of nothing.
  if (!/\p{L}/u.test(input.text)) return null
  const onSubject = answerBesideSubject(input) ?? answerSubject(input)
  if (onSubject) return onSubject
  const sure = sureTopic(input)
  const turn = answerSeveral(input) ?? (sure ? answerHit(sure, input) : clarify(input))
  return turn ? { ...turn, considered: [...turn.considered, ...otherCodes(input)] } : null
}

/** "Thế lệ phí bao nhiêu?": asks about the last subject unless a new topic is clearly named. */
function answerSubject(input: TurnInput): Turn | null {
  const { meaning } = input
  const subject = liveSubject(input)
  if (!subject || meaning.facets.length === 0) return null
  return namesTopic(input) ? null : answerEntry(subject, meaning.facets, input)
}

/** Whether the message speaks of a topic of its own: by its very name, or in enough words that one knows. */
function namesTopic({ meaning, world }: TurnInput): boolean {
  const { switch: from } = world.knowledge.search.thresholds
  const score = meaning.topics[0]?.score ?? 0
  if (meaning.substance > 0 && score >= byName) return true
  // A single word such as "xong" in "mấy ngày xong" is not the name of a topic.
  const isOneWord = Math.round(meaning.substance * meaning.length) <= 1
  return !isOneWord && meaning.substance >= ownWords && score >= from
}

/** Such a score is reached by the name of a topic alone. */
const byName = 0.8

/** Share of words that neither fill nor ask for a facet. */
const ownWords = 0.3

/** "Gia hạn thì sao" after "đăng ký tạm trú": another topic, named only together with the last. */
function answerBesideSubject(input: TurnInput): Turn | null {
  const { meaning, world, text } = input
  const subject = liveSubject(input)
  if (!subject || meaning.length > longestEllipsis || meaning.substance < ownWords) return null
  const earlier = subject.kind === 'curated' ? subject.procedure.title : subject.title
  const together = world.understanding.topicsAfter(earlier, text)
  const last = together.find(({ id }) => id === input.state.subject?.procedure)
  const beside = together.find((hit) => hit !== last && hit.kind === 'procedure' && !hit.unmet)
  if (!beside || beside.why.ofQuestion < explainsBoth) return null
  const alone = meaning.topics[0]
  const isMeant = last?.unmet || beside.score > (last?.score ?? 0)
  const isBetter = beside.score >= (alone?.score ?? 0) || beside.id === alone?.id
  return isMeant && isBetter ? answerHit(beside, input) : null
}

/** Longer messages name their topic themselves. */
const longestEllipsis = 10
/** The found name must explain the last subject and the new words together. */
const explainsBoth = 0.5

/** Several topics in one message are answered one after the other. */
function answerSeveral(input: TurnInput): Turn | null {
  const turns = input.meaning.several.flatMap((topic) => {
    const turn = answerHit(topic, input)
    return turn ? [turn] : []
  })
  const last = turns.at(-1)
  if (!last || turns.length < 2) return null
  return {
    ...last,
    replies: turns.flatMap((turn) => turn.replies),
    lookups: turns.flatMap((turn) => turn.lookups),
    considered: turns.flatMap((turn) => turn.considered),
  }
}

function answerHit(topic: TopicHit, input: TurnInput): Turn | null {
  const { knowledge } = input.world
  if (topic.kind === 'life-event') {
    const event = knowledge.lifeEvents.get(topic.id)
    return event ? answerLifeEvent(event, input.meaning.facets, input) : null
  }
  const entry = catalogueEntry(knowledge, topic.id)
  return entry ? answerEntry(entry, input.meaning.facets, input) : null
}

function clarify(input: TurnInput): Turn | null {
  const { world, meaning } = input
  const topics = likelyTopics(input)
  const options = topics.flatMap((topic) => topicChoice(topic, meaning.facets, world))
  const [first] = options
  if (!first) return null
  const { phrases } = world.knowledge
  const text =
    options.length > 1
      ? (separatingQuestion(topics, input) ?? phrases.say('clarify.which'))
      : phrases.say('clarify.one', { title: first.label })
  const choices = [...options, { ...topicsChoice(world), label: phrases.say('choice.noneOfThese') }]
  return end(input, {
    outcome: 'clarify',
    replies: [{ kind: 'choices', text, choices }],
    facets: meaning.facets,
    state: likelySubject(first, input),
    said: maskPersonalNumbers(input.text),
    considered: options.flatMap(({ procedure }) => (procedure ? [procedure.code] : [])),
  })
}

/** Whoever goes on with "phí bao nhiêu" instead of choosing is taken to mean the first option. */
function likelySubject({ procedure }: Choice, { now }: TurnInput): Partial<State> {
  return procedure ? { subject: { procedure: procedure.id, at: now.instant } } : {}
}

/** The writer's own question that tells the two best topics apart. */
function separatingQuestion(
  [first, second]: readonly TopicHit[],
  { world: { knowledge } }: TurnInput,
): string | undefined {
  if (!first || !second) return undefined
  const asks = (one: TopicHit, other: TopicHit) =>
    knowledge.procedures
      .get(one.id)
      ?.related.find(({ id, code }) => id === other.id || code === other.id)?.question
  return asks(first, second) ?? asks(second, first)
}

/** Codes of the further topics found, for evaluation. */
function otherCodes({ meaning, world }: TurnInput): readonly string[] {
  return meaning.topics
    .slice(0, 8)
    .flatMap((topic) =>
      topicChoice(topic, [], world).flatMap(({ procedure }) => (procedure ? [procedure.code] : [])),
    )
}
