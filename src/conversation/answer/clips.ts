/** Clips as replies carry them. */

import { clipsOfProcedure } from '../../knowledge/clips.ts'
import type { Phrases } from '../../knowledge/phrases.ts'
import type { Clip } from '../../knowledge/schema/clips.ts'
import type { Facet } from '../../knowledge/schema/intent.ts'
import type { ClipRef, ProcedureRef } from '../reply.ts'
import type { World } from '../world.ts'

/** Questions a clip helps with, besides an overview: how it is done. */
const shownWith: readonly Facet[] = ['how-online', 'steps']

/** The clips that go with an answer about the asked facets. */
export function clipsWith(
  procedure: ProcedureRef,
  asked: readonly Facet[],
  { knowledge }: World,
): readonly ClipRef[] {
  if (asked.length > 0 && !asked.some((facet) => shownWith.includes(facet))) return []
  return clipsOfProcedure(knowledge.clips, procedure).map(clipRef)
}

/** What a reply tells of a clip. */
export function clipRef({ title, url, length, shows }: Clip): ClipRef {
  return { title, url, length, shows }
}

/** One paragraph with a line for each clip; none where there is none. */
export function clipText(clips: readonly ClipRef[], phrases: Phrases): readonly string[] {
  const lines = clips.map(({ title, length, shows, url }) =>
    phrases.say('clip.line', { title, length, shows, url }),
  )
  return lines.length > 0 ? [lines.join('\n')] : []
}
