/** A procedure or a life event: answered when sure, asked back when several fit, carried on when it is the last subject. */

import { catalogueEntry } from '../../knowledge/catalogue.ts'
import type { TopicHit } from '../../understanding/meaning.ts'
import { answerEntry } from '../answer-entry.ts'
import { answerLifeEvent } from '../answer-life-event.ts'
import { topicChoice, topicsChoice } from '../choices.ts'
import { end } from '../ending.ts'
import type { Turn } from '../mind.ts'
import { likelyTopics, liveSubject, sureTopic } from '../topic.ts'
import type { Step, TurnInput } from '../turn-input.ts'

/** Ends turns that speak of a topic. */
export const answerTopic: Step = (input) => {
  const onSubject = answerSubject(input)
  if (onSubject) return onSubject
  const sure = sureTopic(input)
  const turn = sure ? answerHit(sure, input) : clarify(likelyTopics(input), input)
  return turn ? { ...turn, considered: [...turn.considered, ...otherCodes(input)] } : null
}

/** "Thế lệ phí bao nhiêu?": asks about the last subject unless a new topic is clearly named. */
function answerSubject(input: TurnInput): Turn | null {
  const { meaning, world } = input
  const subject = liveSubject(input)
  if (!subject || meaning.facets.length === 0) return null
  const [best] = meaning.topics
  const named =
    meaning.substance > 0 && (best?.score ?? 0) >= world.knowledge.search.thresholds.switch
  return named ? null : answerEntry(subject, meaning.facets, input)
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

function clarify(topics: readonly TopicHit[], input: TurnInput): Turn | null {
  const { world, meaning } = input
  const [only, second] = topics
  if (!only) return null
  const options = topics.flatMap((topic) => topicChoice(topic, meaning.facets, world))
  const [first] = options
  if (!first) return null
  const { phrases } = world.knowledge
  const text = second
    ? phrases.say('clarify.which')
    : phrases.say('clarify.one', { title: first.label })
  const choices = [...options, { ...topicsChoice(world), label: phrases.say('choice.noneOfThese') }]
  return end(input, {
    outcome: 'clarify',
    replies: [{ kind: 'choices', text, choices }],
    facets: meaning.facets,
    considered: options.flatMap(({ procedure }) => (procedure ? [procedure.code] : [])),
  })
}

/** Codes of the further topics found, for evaluation. */
function otherCodes({ meaning, world }: TurnInput): readonly string[] {
  return meaning.topics
    .slice(0, 8)
    .flatMap((topic) =>
      topicChoice(topic, [], world).flatMap(({ procedure }) => (procedure ? [procedure.code] : [])),
    )
}
