/** "Chia sẻ": the share card of an answer. */

import { encodeAction } from '../action.ts'
import { textReply } from '../ending.ts'
import type { Now } from '../now.ts'
import type { Choice, Reply } from '../reply.ts'
import type { World } from '../world.ts'
import { cardText } from './card.ts'
import { type Details, digestOf } from './digest.ts'
import { linkTo } from './link.ts'
import type { Subject } from './subject.ts'
import type { ShareWish } from './wish.ts'

/** A word on what to do with it, then the card alone in its message, ready to be forwarded. */
export function shareReplies(
  { subjects: [subject], team }: ShareWish,
  details: Details,
  { world, now }: { readonly world: World; readonly now: Now },
): readonly Reply[] {
  const { phrases } = world.knowledge
  const digest = digestOf(subject, details, { world, now })
  if (!digest) return [textReply(phrases.say('card.gone'))]
  const link = linkTo(subject, digest, { world, team })
  return [textReply(phrases.say('card.howTo')), textReply(cardText(digest, link, phrases))]
}

/** The button under an answer. */
export function shareChoice(subject: Subject, { knowledge }: World): Choice {
  const label = knowledge.phrases.say('card.choice')
  return { label, choice: encodeAction({ kind: 'share', subject }) }
}

/** More buttons than this would bury an answer on a telephone; sharing stands last. */
const mostChoices = 5

/** The choices with sharing at their end; the last of many gives way to it. */
export function withShare(
  choices: readonly Choice[],
  subject: Subject,
  world: World,
): readonly Choice[] {
  return [...choices.slice(0, mostChoices - 1), shareChoice(subject, world)]
}
