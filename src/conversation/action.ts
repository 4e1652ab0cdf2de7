/**
 * What a choice means, and its opaque string. The string says all there is to say, so a choice
 * works when it is tapped days later or twice. At most 64 bytes, the smallest limit of a channel.
 */

import { type Reason, reasons, type Score, scores } from '../dossiers/satisfaction.ts'
import type { Facet } from '../knowledge/schema/intent.ts'
import { facets } from '../knowledge/schema/intent.ts'
import type { Subject } from './pass-on/subject.ts'

export const flowMoves = ['done', 'skip', 'back', 'stuck', 'stop', 'show', 'code'] as const
export type FlowMove = (typeof flowMoves)[number]

export type Action =
  | { readonly kind: 'ask'; readonly procedure: string; readonly facets: readonly Facet[] }
  | { readonly kind: 'life-event'; readonly event: string }
  | { readonly kind: 'guide'; readonly guide: string }
  /** What is done in a field. */
  | { readonly kind: 'field'; readonly field: string }
  | {
      readonly kind: 'flow'
      readonly flow: string
      /** Index from 0 of the step the choice was shown at. */
      readonly step: number
      readonly move: FlowMove
    }
  | {
      readonly kind: 'tick' | 'trouble'
      readonly flow: string
      readonly step: number
      /** Id of a paper or trouble; buttons from before this form carry its index. */
      readonly item: string
    }
  /** This is the citizen's place (see places/place-ref.ts), told for a procedure or for none. */
  | { readonly kind: 'place'; readonly place: string; readonly procedure: string | null }
  | { readonly kind: 'ask-place'; readonly procedure: string | null }
  | {
      /** Asks for the citizen's case; with a question that one again, with an option the answer. */
      readonly kind: 'case'
      readonly procedure: string
      readonly question: string | null
      readonly option: string | null
    }
  | { readonly kind: 'next-person' }
  /** Forget the conversation; asked about first, unless `sure`. */
  | { readonly kind: 'erase'; readonly sure: boolean | null }
  /** A text to send on; null = the last answer. */
  | { readonly kind: 'share'; readonly subject: Subject | null }
  /** The list of a procedure on paper. */
  | { readonly kind: 'hand-out'; readonly procedure: string }
  /** Write the answer to the letter last read, in an office's style. */
  | { readonly kind: 'letter' }
  /** Ask for a dossier code. */
  | { readonly kind: 'dossier' }
  | { readonly kind: 'look-up'; readonly code: string }
  /** See more of a dossier, as its owner. */
  | { readonly kind: 'verify'; readonly code: string }
  /** Be told of changes of a dossier: asks for consent, and the answer to that. */
  | { readonly kind: 'follow' | 'agree-follow'; readonly code: string }
  | { readonly kind: 'decline-follow' }
  /** No longer: a code, `#` and the mark of one, `*` for all, null for the only one. */
  | { readonly kind: 'unfollow'; readonly which: string | null }
  | { readonly kind: 'follows' }
  | {
      /** How content one is with a returned result; with a reason, why not. */
      readonly kind: 'rate'
      /** Tells returned dossiers apart. */
      readonly mark: string
      readonly score: Score
      readonly reason: Reason | null
    }
  | { readonly kind: 'person' }
  | { readonly kind: 'topics' }

/** The opaque string of an action. */
export function encodeAction(action: Action): string {
  switch (action.kind) {
    case 'ask':
      return ['a', action.procedure, ...lettersOf(action.facets)].join(':')
    case 'life-event':
      return `e:${action.event}`
    case 'guide':
      return `g:${action.guide}`
    case 'field':
      return `b:${action.field}`
    case 'flow':
      return `w:${action.flow}:${action.step}:${action.move}`
    case 'tick':
      return `k:${action.flow}:${action.step}:${action.item}`
    case 'case':
      return ['c', action.procedure, action.question, action.option]
        .filter((part) => part !== null)
        .join(':')
    case 'next-person':
      return 'n'
    case 'erase':
      return action.sure === null ? 'o' : `o:${action.sure ? 'y' : 'n'}`
    case 'trouble':
      return `t:${action.flow}:${action.step}:${action.item}`
    case 'place':
      return ['u', action.place, ...(action.procedure ? [action.procedure] : [])].join(':')
    case 'ask-place':
      return ['q', ...(action.procedure ? [action.procedure] : [])].join(':')
    case 'share':
      return action.subject ? `s:${encodeSubject(action.subject)}` : 's'
    case 'hand-out':
      return `i:${action.procedure}`
    case 'letter':
      return 'm'
    case 'dossier':
      return 'd'
    case 'look-up':
      return `d:${action.code}`
    case 'verify':
      return `v:${action.code}`
    case 'follow':
      return `f:${action.code}`
    case 'agree-follow':
      return `y:${action.code}`
    case 'decline-follow':
      return 'z'
    case 'unfollow':
      return ['x', ...(action.which === null ? [] : [action.which])].join(':')
    case 'follows':
      return 'l'
    case 'rate':
      return ['r', action.mark, action.score, ...(action.reason ? [action.reason] : [])].join(':')
    case 'person':
      return 'p'
    case 'topics':
      return 'h'
    default:
      return action satisfies never
  }
}

function encodeSubject(subject: Subject): string {
  if (subject.kind === 'life-event') return `e:${subject.event}`
  if (subject.kind === 'guide') return `g:${subject.guide}`
  return ['a', subject.procedure, ...lettersOf(subject.facets)].join(':')
}

/** The action of an opaque string, or null when we would not have written it so. */
export function decodeAction(choice: string): Action | null {
  const [kind, ...rest] = choice.split(':')
  const action = decoders.get(kind ?? '')?.(rest) ?? null
  return action && encodeAction(action) === choice ? action : null
}

/** One letter each, so that a question for every facet at once still fits. */
const facetLetters: Readonly<Record<Facet, string>> = {
  documents: 'd',
  fee: 'f',
  benefit: 'b',
  duration: 't',
  where: 'w',
  'how-online': 'o',
  steps: 's',
  form: 'm',
  result: 'r',
  conditions: 'c',
  'legal-basis': 'l',
}

function lettersOf(asked: readonly Facet[]): readonly string[] {
  return asked.length > 0 ? [asked.map((facet) => facetLetters[facet]).join('')] : []
}

type Decode = (parts: readonly string[]) => Action | null

/** A map, since the names every object has ("constructor") are no kinds. */
const decoders: ReadonlyMap<string, Decode> = new Map<string, Decode>([
  ['a', decodeAsk],
  ['e', ([event]) => (event ? { kind: 'life-event', event } : null)],
  ['g', ([guide]) => (guide ? { kind: 'guide', guide } : null)],
  ['b', ([field]) => (field ? { kind: 'field', field } : null)],
  ['w', decodeMove],
  ['k', (parts) => decodeItem('tick', parts)],
  ['t', (parts) => decodeItem('trouble', parts)],
  ['u', decodePlace],
  ['q', ([procedure]) => ({ kind: 'ask-place', procedure: procedure || null })],
  ['c', decodeCase],
  ['n', () => ({ kind: 'next-person' })],
  ['o', ([sure]) => ({ kind: 'erase', sure: sure === undefined ? null : sure === 'y' })],
  ['s', decodeShare],
  ['i', ([procedure]) => (procedure ? { kind: 'hand-out', procedure } : null)],
  ['m', () => ({ kind: 'letter' })],
  ['d', decodeDossier],
  ['v', ([code]) => (isCode(code) ? { kind: 'verify', code } : null)],
  ['f', ([code]) => (isCode(code) ? { kind: 'follow', code } : null)],
  ['y', ([code]) => (isCode(code) ? { kind: 'agree-follow', code } : null)],
  ['z', () => ({ kind: 'decline-follow' })],
  ['x', decodeUnfollow],
  ['l', () => ({ kind: 'follows' })],
  ['r', decodeRate],
  ['p', () => ({ kind: 'person' })],
  ['h', () => ({ kind: 'topics' })],
])

function decodeAsk([procedure, letters = '']: readonly string[]): Action | null {
  const asked = [...letters].map((letter) => facets.find((facet) => facetLetters[facet] === letter))
  const known = [...new Set(asked.filter((facet) => facet !== undefined))]
  return procedure ? { kind: 'ask', procedure, facets: known } : null
}

function decodeShare([kind, id, letters]: readonly string[]): Action | null {
  if (kind === undefined) return { kind: 'share', subject: null }
  const subject = id ? decodeSubject(kind, id, letters) : null
  return subject && { kind: 'share', subject }
}

function decodeSubject(kind: string, id: string, letters?: string): Subject | null {
  if (kind === 'e') return { kind: 'life-event', event: id }
  if (kind === 'g') return { kind: 'guide', guide: id }
  const asked = kind === 'a' ? decodeAsk([id, letters ?? '']) : null
  return asked?.kind === 'ask'
    ? { kind: 'procedure', procedure: asked.procedure, facets: asked.facets }
    : null
}

function decodePlace([place, procedure]: readonly string[]): Action | null {
  return place ? { kind: 'place', place, procedure: procedure || null } : null
}

function decodeMove([flow, step, move]: readonly string[]): Action | null {
  return flow && isIndex(step) && isMove(move)
    ? { kind: 'flow', flow, step: Number(step), move }
    : null
}

function decodeItem(kind: 'tick' | 'trouble', parts: readonly string[]): Action | null {
  const [flow, step, item] = parts
  return flow && isName(item) && isIndex(step) ? { kind, flow, step: Number(step), item } : null
}

function decodeDossier([code]: readonly string[]): Action | null {
  if (code === undefined) return { kind: 'dossier' }
  return isCode(code) ? { kind: 'look-up', code } : null
}

function decodeCase([procedure, question, option]: readonly string[]): Action | null {
  if (!procedure || ![question ?? '-', option ?? '-'].every(isName)) return null
  return { kind: 'case', procedure, question: question ?? null, option: option ?? null }
}

function decodeRate([mark, digit, word]: readonly string[]): Action | null {
  const score = scores.find((one) => String(one) === digit)
  const reason = reasons.find((one) => one === word) ?? null
  const isKnown = mark !== undefined && /^[\w-]{4,43}$/.test(mark)
  return isKnown && score ? { kind: 'rate', mark, score, reason } : null
}

function decodeUnfollow([which]: readonly string[]): Action | null {
  const isKnown = which === undefined || which === '*' || /^#[\w-]{6,43}$/.test(which)
  return isKnown || isCode(which) ? { kind: 'unfollow', which: which ?? null } : null
}

function isCode(word: string | undefined): word is string {
  return word !== undefined && /^[0-9A-Z.-]{8,62}$/.test(word)
}

function isMove(word: string | undefined): word is FlowMove {
  return (flowMoves as readonly (string | undefined)[]).includes(word)
}

function isName(word: string | undefined): word is string {
  return word !== undefined && /^[a-z0-9-]+$/.test(word)
}

function isIndex(word: string | undefined): boolean {
  return word !== undefined && /^\d{1,3}$/.test(word)
}
