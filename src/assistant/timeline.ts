/** The five steps of a dossier as a PNG, for platforms that show pictures; there are few, so each is drawn once. */

import type { Statuses } from '../dossiers/status.ts'
import { timelineSvg } from '../dossiers/timeline-svg.ts'
import type { StepView } from '../dossiers/view.ts'

/** Draws the line at this step. */
export type Timeline = (step: Pick<StepView, 'n' | 'of' | 'label' | 'state'>) => Promise<Uint8Array>

export type TimelineParts = {
  readonly statuses: Statuses
  /** An SVG as PNG. */
  readonly draw: (svg: string) => Promise<Uint8Array>
}

/** A step of the table has one of four states; what an older table called otherwise is drawn again. */
const mostKept = 32

export function createTimeline({ statuses, draw }: TimelineParts): Timeline {
  const kept = new Map<string, Promise<Uint8Array>>()
  return (step) => {
    const { n, of, label, state } = step
    const key = [n, of, label, state].join(' ')
    const known = kept.get(key)
    if (known) return known
    const svg = timelineSvg({ step: { n, of, label, state }, statusText: label }, statuses) ?? ''
    const picture = draw(svg)
    picture.catch(() => kept.delete(key))
    if (kept.size < mostKept) kept.set(key, picture)
    return picture
  }
}
