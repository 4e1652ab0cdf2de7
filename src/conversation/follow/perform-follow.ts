/** Following a dossier in talk: asked for, agreed to in so many words, listed, stopped. */

import { type ParsedCode, parseDossierCode } from '../../dossiers/code.ts'
import type { WhichFollow } from '../../dossiers/follow/follow.ts'
import type { Action } from '../action.ts'
import { encodeAction } from '../action.ts'
import { end, textReply } from '../ending.ts'
import type { Lookup, Turn } from '../mind.ts'
import type { TurnInput } from '../turn-input.ts'

export type FollowAction = Extract<
  Action,
  { readonly kind: 'follow' | 'agree-follow' | 'decline-follow' | 'unfollow' | 'follows' }
>

/** The turn an action leads to; null when its code is none. */
export function performFollow(action: FollowAction, input: TurnInput): Turn | null {
  switch (action.kind) {
    case 'follow':
      return withCode(action.code, input, (code) => askConsent(code, input))
    case 'agree-follow':
      return withCode(action.code, input, (code) => begin(code, input))
    case 'decline-follow':
      return declineFollow(input)
    case 'unfollow':
      return stopFollowing(whichOf(action.which), input)
    case 'follows':
      return look({ kind: 'follows' }, input)
    default:
      return action satisfies never
  }
}

/** Says what is kept and until when, and asks. Silence is not consent: only a yes to this begins anything. */
export function askConsent({ normalised: code }: ParsedCode, input: TurnInput): Turn {
  const { phrases } = input.world.knowledge
  const rules = input.world.dossierRules?.views.follow
  if (rules?.enabled === false) {
    return end(input, {
      outcome: 'dossier',
      replies: [textReply(phrases.say('dossier.follow.off'))],
    })
  }
  const months = rules?.months ?? usualMonths
  const choices = [
    {
      label: phrases.say('dossier.follow.agree'),
      choice: encodeAction({ kind: 'agree-follow', code }),
    },
    {
      label: phrases.say('dossier.follow.decline'),
      choice: encodeAction({ kind: 'decline-follow' }),
    },
  ]
  return end(input, {
    outcome: 'dossier',
    replies: [textReply(phrases.say('dossier.follow.ask', { code, months }), choices)],
    state: { consenting: code },
  })
}

const usualMonths = 12

/** Nothing is kept. */
export function declineFollow(input: TurnInput): Turn {
  const text = input.world.knowledge.phrases.say('dossier.follow.declined')
  return end(input, { outcome: 'dossier', replies: [textReply(text)] })
}

export function stopFollowing(which: WhichFollow, input: TurnInput): Turn {
  return look({ kind: 'unfollow', which }, input)
}

function begin(code: ParsedCode, input: TurnInput): Turn {
  const verified = input.state.owned === code.normalised
  return look({ kind: 'follow', code, verified }, input)
}

function look(lookup: Lookup, input: TurnInput): Turn {
  return end(input, { outcome: 'dossier', replies: [], lookups: [lookup] })
}

function withCode(text: string, input: TurnInput, go: (code: ParsedCode) => Turn): Turn | null {
  const reading = parseDossierCode(text, input.now.today)
  return reading.kind === 'dossier' ? go(reading.code) : null
}

function whichOf(which: string | null): WhichFollow {
  if (which === null) return { kind: 'only' }
  if (which === '*') return { kind: 'all' }
  return which.startsWith('#')
    ? { kind: 'mark', mark: which.slice(1) }
    : { kind: 'code', code: which }
}
