/** Several topics fit: the one question that tells them apart, or a list to choose from. */

import { maskPersonalNumbers } from '../../dossiers/find-code.ts'
import type { TopicHit } from '../../understanding/meaning.ts'
import { choiceCodes, topicChoice, topicsChoice } from '../choices.ts'
import { end } from '../ending.ts'
import type { Turn } from '../mind.ts'
import type { Choice } from '../reply.ts'
import type { State } from '../state.ts'
import { likelyTopics } from '../topic.ts'
import type { TurnInput } from '../turn-input.ts'

/** Asks which of the topics is meant, the likely ones unless others are given; null when there is none. */
export function askBack(input: TurnInput, topics = likelyTopics(input)): Turn | null {
  const { world, meaning } = input
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
    considered: choiceCodes(options),
  })
}

/** Whoever goes on with "phí bao nhiêu" instead of choosing is taken to mean the first option. */
function likelySubject({ procedure }: Choice, { now }: TurnInput): Partial<State> {
  return procedure ? { subject: { procedure: procedure.id, at: now.instant } } : {}
}

/** The writer's own question whether it is the best topic rather than the next: a yes to it takes the first option. */
function separatingQuestion(
  [first, second]: readonly TopicHit[],
  { world: { knowledge } }: TurnInput,
): string | undefined {
  if (!first || !second) return undefined
  const other = knowledge.procedures.get(second.id)
  return other?.related.find(({ id, code }) => id === first.id || code === first.id)?.question
}
