/** The picture of a dossier's way, on platforms that show pictures: asked for by data, drawn when it is sent. */

import type { Reply } from '../conversation/reply.ts'
import type { Json } from './channel.ts'

/** Draws the five steps; handed in. */
export type DrawTimeline = (step: TimelineStep) => Promise<Uint8Array>

export type TimelineStep = {
  readonly n: number
  readonly of: number
  readonly label: string
  readonly state: 'current' | 'done' | 'paused' | 'ended'
}

/** The step of a reply that has a picture; null for all others. */
export function timelineOf(reply: Reply): { readonly [field: string]: Json } | null {
  const step = reply.kind === 'dossier' ? reply.dossier?.step : null
  if (!step) return null
  const { n, of, label, state } = step
  return { n, of, label, state }
}

/** What the picture is called. */
export const timelineName = 'tien-do.png'
