/** After a returned result: how content are you, and why not? Counted without a name, once for each dossier. */

import {
  askedWhyUpTo,
  type Reason,
  reasons,
  type Score,
  scores,
} from '../../dossiers/satisfaction.ts'
import type { Noted } from '../../insights/happening.ts'
import type { Knowledge } from '../../knowledge/knowledge.ts'
import { type Action, encodeAction } from '../action.ts'
import { end, textReply } from '../ending.ts'
import type { Turn } from '../mind.ts'
import type { Choice } from '../reply.ts'
import type { State } from '../state.ts'
import type { TurnInput } from '../turn-input.ts'

type Phrases = Knowledge['phrases']

/** The question's five answers; `mark` tells returned dossiers apart in one conversation. */
export function scoreChoices(phrases: Phrases, mark: string): readonly Choice[] {
  return scores.toReversed().map((score) => ({
    label: phrases.say(`dossier.rate.score.${score}`),
    choice: encodeAction({ kind: 'rate', mark, score, reason: null }),
  }))
}

type Rating = Extract<Action, { readonly kind: 'rate' }>

/** Counts a score and thanks; asks why of whoever is not content. The second tap counts nothing. */
export function performRate(rating: Rating, input: TurnInput): Turn {
  const { mark, score, reason } = rating
  const { phrases } = input.world.knowledge
  const key = reason === null ? mark : `${mark} ${reasonKey}`
  const isNew = !(input.state.rated ?? []).includes(key)
  const asksWhy = reason === null && score <= askedWhyUpTo
  const text = phrases.say(asksWhy ? 'dossier.rate.why' : 'dossier.rate.thanks')
  const turn = end(input, {
    outcome: 'dossier',
    replies: [textReply(text, asksWhy ? reasonChoices(phrases, { mark, score }) : [])],
    state: { rated: remembered(input.state, key) },
  })
  return isNew ? { ...turn, noted: [notedOf(score, reason)] } : turn
}

const reasonKey = 'why'

function notedOf(score: Score, reason: Reason | null): Noted {
  return { what: reason === null ? `satisfied-${score}` : `because-${reason}`, place: null }
}

function reasonChoices(
  phrases: Phrases,
  { mark, score }: Pick<Rating, 'mark' | 'score'>,
): readonly Choice[] {
  return reasons.map((reason) => ({
    label: phrases.say(`dossier.rate.reason.${reason}`),
    choice: encodeAction({ kind: 'rate', mark, score, reason }),
  }))
}

/** Ratings remembered in one conversation. */
const mostRated = 40

function remembered({ rated = [] }: State, key: string): readonly string[] {
  return [...rated.filter((one) => one !== key), key].slice(-mostRated)
}
