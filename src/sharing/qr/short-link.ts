/** A link as it stands beneath a code, to be read and typed. */

import { spellLink } from '../link.ts'

/** The link in lines of at most `longest` characters, broken where a link has a sign. */
export function linkLines(url: string, longest: number): readonly string[] {
  const pieces = spellLink(url).split(/(?<=[/?&=-])/)
  const lines = ['']
  for (const piece of pieces.flatMap((part) => chunks(part, longest))) {
    const last = lines.at(-1) ?? ''
    if (last.length + piece.length > longest) lines.push(piece)
    else lines[lines.length - 1] = last + piece
  }
  return lines.filter((line) => line !== '')
}

function chunks(text: string, longest: number): readonly string[] {
  const count = Math.ceil(text.length / longest)
  return Array.from({ length: count }, (_, i) => text.slice(i * longest, (i + 1) * longest))
}
