/** An answer as plain text that stands alone: for channels without cards, for copying and reading aloud. */

import type { Line, Section, Source } from '../reply.ts'

type Parts = {
  readonly lead: string
  readonly sections: readonly TitledLines[]
  /** Paragraphs about clips. */
  readonly clips?: readonly string[]
  readonly footnotes: readonly string[]
  readonly sources: readonly Source[]
  readonly sourcesLabel: string
}

/** A part of an answer under its title. */
export type TitledLines = Pick<Section, 'title' | 'lines'>

/** More would be longer than the answer; channels with room show all. */
const maxSources = 3

/** Lead, sections with dashes, clips, footnotes, sources. */
export function plainText(parts: Parts): string {
  const { lead, sections, clips = [], footnotes, sources, sourcesLabel } = parts
  const titles = sources
    .slice(0, maxSources)
    .map((source) => source.title)
    .join('; ')
  return [
    lead,
    ...sections.map(sectionText),
    ...clips,
    [...footnotes, ...(titles === '' ? [] : [`${sourcesLabel} ${titles}.`])].join('\n'),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
}

function sectionText({ title, lines }: TitledLines): string {
  return [`${title}:`, ...lines.map(lineText)].join('\n')
}

/** Numbered lines carry their own number instead of a dash. */
function lineText({ text, note }: Line): string {
  const line = /^\d+\. /.test(text) ? text : `- ${text}`
  return note ? `${line}\n  ${note}` : line
}
