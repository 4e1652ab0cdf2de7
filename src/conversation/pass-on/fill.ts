/** As much of an answer as fits: whole lines only, of every section the first, then more in turn. */

import type { Line, Section } from '../reply.ts'

export type Part = {
  readonly title: string
  readonly lines: readonly string[]
  /** Shown whole before other parts get more than their first line. */
  readonly isFirst: boolean
}

/** A section with the lines shown of it; `shown` may be none. */
export type Write = (part: Part, shown: number) => string

/** The parts as written, at most `room` characters with a line feed between, if their titles fit. */
export function fill(parts: readonly Part[], room: number, write: Write): readonly string[] {
  let shown: readonly number[] = parts.map(() => 0)
  const textsOf = (counts: readonly number[]) => parts.map((part, i) => write(part, counts[i] ?? 0))
  for (const { part, round } of growth(parts)) {
    if (shown[part] !== round) continue
    const grown = shown.with(part, round + 1)
    if (textsOf(grown).join('\n').length <= room) shown = grown
  }
  return textsOf(shown)
}

type Growth = { readonly part: number; readonly round: number }

/** In which order lines are added: every first line, then the first parts whole, then the others in turn. */
function growth(parts: readonly Part[]): readonly Growth[] {
  const all = parts.flatMap(({ lines }, part) => lines.map((_, round) => ({ part, round })))
  const rank = ({ part, round }: Growth) => {
    if (round === 0) return 0
    return parts[part]?.isFirst ? 1 : 1 + round
  }
  return all.toSorted((a, b) => rank(a) - rank(b))
}

type Told = Pick<Section, 'title' | 'lines'> & { readonly facet?: Section['facet'] }

/** Sections as parts, those of `first` before others; what a fee depends on is part of the fee, other small print stays behind. */
export function partsOf(
  sections: readonly Told[],
  first: readonly Section['facet'][] = [],
): readonly Part[] {
  return sections.map(({ title, facet, lines }) => ({
    title,
    isFirst: facet !== undefined && first.includes(facet),
    lines: lines.map((line) => (facet === 'fee' ? withNote(line) : bare(line.text))),
  }))
}

function withNote({ text, note }: Line): string {
  return note ? `${bare(text)} (${bare(note)})` : bare(text)
}

/** One line without the stop at its end. */
export function bare(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ').replace(/[.;:]+$/, '')
}

/** With a stop at its end. */
export function stopped(text: string): string {
  return /[.!?…]”?$/.test(text) ? text : `${text}.`
}
