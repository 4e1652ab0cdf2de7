/** An answer put together from its parts: the same for curated and for imported procedures. */

import type { AnswerReply, Choice, ClipRef, ProcedureRef, Section, Source } from '../reply.ts'
import type { World } from '../world.ts'
import { clipText } from './clips.ts'
import { plainText } from './plain-text.ts'

export type AnswerParts = {
  readonly procedure: ProcedureRef
  readonly lead: string
  readonly sections: readonly Section[]
  readonly sources: readonly Source[]
  readonly footnotes: readonly string[]
  /** ISO date. */
  readonly asOf: string
  readonly choices: readonly Choice[]
  readonly clips?: readonly ClipRef[]
}

/** The reply with its plain text; what sections carry besides text and note stays behind. */
export function assembleAnswer(parts: AnswerParts, { knowledge }: World): AnswerReply {
  const sections = parts.sections.map(({ facet, title, lines }) => ({
    facet,
    title,
    lines: lines.map(({ text, note }) => (note ? { text, note } : { text })),
  }))
  const { clips = [] } = parts
  const { phrases } = knowledge
  const text = plainText({
    ...parts,
    sections,
    clips: clipText(clips, phrases),
    sourcesLabel: phrases.say('answer.sources'),
  })
  return {
    kind: 'answer',
    text,
    procedure: parts.procedure,
    facets: sections.map(({ facet }) => facet),
    lead: parts.lead,
    sections,
    sources: parts.sources,
    asOf: parts.asOf,
    footnotes: parts.footnotes,
    ...(clips.length > 0 ? { clips } : {}),
    choices: parts.choices,
  }
}
