/**
 * What a choice means, and its opaque string. The string says all there is to say, so a choice
 * works when it is tapped days later or twice. At most 64 bytes, the smallest limit of a channel.
 */

import type { Facet } from '../knowledge/schema/intent.ts'
import { facets } from '../knowledge/schema/intent.ts'

export const flowMoves = ['done', 'back', 'stuck', 'stop', 'show'] as const
export type FlowMove = (typeof flowMoves)[number]

export type Action =
  | { readonly kind: 'ask'; readonly procedure: string; readonly facets: readonly Facet[] }
  | { readonly kind: 'life-event'; readonly event: string }
  | {
      readonly kind: 'flow'
      readonly flow: string
      /** Index from 0 of the step the choice was shown at. */
      readonly step: number
      readonly move: FlowMove
    }
  | { readonly kind: 'tick'; readonly flow: string; readonly step: number; readonly item: number }
  | {
      readonly kind: 'trouble'
      readonly flow: string
      readonly step: number
      readonly item: number
    }
  | { readonly kind: 'dossier' }
  | { readonly kind: 'person' }
  | { readonly kind: 'topics' }

/** The opaque string of an action. */
export function encodeAction(action: Action): string {
  switch (action.kind) {
    case 'ask':
      return ['a', action.procedure, ...action.facets].join(':')
    case 'life-event':
      return `e:${action.event}`
    case 'flow':
      return `w:${action.flow}:${action.step}:${action.move}`
    case 'tick':
      return `k:${action.flow}:${action.step}:${action.item}`
    case 'trouble':
      return `t:${action.flow}:${action.step}:${action.item}`
    case 'dossier':
      return 'd'
    case 'person':
      return 'p'
    case 'topics':
      return 'h'
    default:
      return action satisfies never
  }
}

/** The action of an opaque string, or null when it is none of ours. */
export function decodeAction(choice: string): Action | null {
  const [kind, ...rest] = choice.split(':')
  const decode = decoders[kind ?? '']
  return decode ? decode(rest) : null
}

const decoders: Readonly<Record<string, (parts: readonly string[]) => Action | null>> = {
  a: ([procedure, ...asked]) =>
    procedure && asked.every(isFacet) ? { kind: 'ask', procedure, facets: asked } : null,
  e: ([event]) => (event ? { kind: 'life-event', event } : null),
  w: ([flow, step, move]) =>
    flow && isIndex(step) && isMove(move) ? { kind: 'flow', flow, step: Number(step), move } : null,
  k: (parts) => decodeItem('tick', parts),
  t: (parts) => decodeItem('trouble', parts),
  d: () => ({ kind: 'dossier' }),
  p: () => ({ kind: 'person' }),
  h: () => ({ kind: 'topics' }),
}

function decodeItem(kind: 'tick' | 'trouble', parts: readonly string[]): Action | null {
  const [flow, step, item] = parts
  if (!flow || !isIndex(step) || !isIndex(item)) return null
  return { kind, flow, step: Number(step), item: Number(item) }
}

function isFacet(word: string): word is Facet {
  return (facets as readonly string[]).includes(word)
}

function isMove(word: string | undefined): word is FlowMove {
  return (flowMoves as readonly (string | undefined)[]).includes(word)
}

function isIndex(word: string | undefined): boolean {
  return word !== undefined && /^\d{1,3}$/.test(word)
}
