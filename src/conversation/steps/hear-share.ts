/** "Chia sẻ cái này", "gửi cho hàng xóm", "/chiase": the card of what is named, or of the last answer. */

import { frequentChoices } from '../choices.ts'
import { end, textReply } from '../ending.ts'
import type { Turn } from '../mind.ts'
import { lastSubject } from '../pass-on/last-subject.ts'
import { passOn } from '../pass-on/pass-on.ts'
import type { Subject } from '../pass-on/subject.ts'
import type { State } from '../state.ts'
import { sureTopic } from '../topic.ts'
import type { Step, TurnInput } from '../turn-input.ts'

/** Longer messages tell of something else. */
const longest = 14

export const hearShare: Step = (input) => {
  const { steer, length } = input.meaning
  if (!steer.includes('share') || length > longest) return null
  return share(namedSubject(input), input)
}

/** The card of a subject; of the last answer when none is given. */
export function share(named: Subject | null, input: TurnInput): Turn {
  const { state, world } = input
  const subject = named ?? lastSubject(input)
  if (!subject) {
    const text = world.knowledge.phrases.say('card.what')
    return end(input, { outcome: 'help', replies: [textReply(text, frequentChoices(world))] })
  }
  // What was offered before still stands above the card.
  const { offered } = state
  const wish = { as: 'card', subjects: [subject], team: state.team ?? null } as const
  return passOn(
    wish,
    { outcome: 'answered', state: { offered, ...spokenOf(subject, input) } },
    input,
  )
}

function spokenOf(subject: Subject, { now }: TurnInput): Partial<State> {
  if (subject.kind !== 'procedure') return {}
  return { subject: { procedure: subject.procedure, at: now.instant } }
}

function namedSubject(input: TurnInput): Subject | null {
  const topic = sureTopic(input)
  switch (topic?.kind) {
    case 'procedure':
      return { kind: 'procedure', procedure: topic.id, facets: input.meaning.facets }
    case 'life-event':
      return { kind: 'life-event', event: topic.id }
    case 'guide':
      return { kind: 'guide', guide: topic.id }
    default:
      return null
  }
}
