/** Texts made to be sent on to others; imported details are looked up first where they are needed. */

import { end } from '../ending.ts'
import type { Found, Lookup, Turn } from '../mind.ts'
import type { Now } from '../now.ts'
import type { Reply } from '../reply.ts'
import type { TurnInput } from '../turn-input.ts'
import type { World } from '../world.ts'
import { answerReplies } from './answers.ts'
import type { Details } from './digest.ts'
import { letterReplies } from './office-letter.ts'
import { shareReplies } from './share.ts'
import { codesToLookUp } from './subject.ts'
import type { Wish } from './wish.ts'

type Given = { readonly world: World; readonly now: Now }

/** Ends a turn with the texts of a wish; `rest` is what ends it besides. */
export function passOn(
  wish: Wish,
  rest: Omit<Parameters<typeof end>[1], 'replies' | 'lookups'>,
  input: TurnInput,
): Turn {
  const codes = codesToLookUp(wish.subjects, input.world)
  if (codes.length > 0) {
    return end(input, { ...rest, replies: [], lookups: [{ kind: 'pass-on', codes, wish }] })
  }
  return end(input, { ...rest, replies: textsOf(wish, new Map(), input) })
}

/** The turn with the texts, now that the details are there. */
export function withPassedOn(
  turn: Turn,
  { codes, wish }: Extract<Lookup, { readonly kind: 'pass-on' }>,
  { details }: Extract<Found, { readonly kind: 'pass-on' }>,
  given: Given,
): Turn {
  const byCode = new Map(codes.map((code, i) => [code, details[i] ?? null] as const))
  return { ...turn, replies: [...turn.replies, ...textsOf(wish, byCode, given)] }
}

function textsOf(wish: Wish, details: Details, given: Given): readonly Reply[] {
  switch (wish.as) {
    case 'card':
      return shareReplies(wish, details, given)
    case 'answers':
      return answerReplies(wish, details, given)
    case 'letter':
      return letterReplies(wish, details, given)
    default:
      return wish satisfies never
  }
}
