/** A link as people read it and type it. */

/** Without `https://` and without a slash at the end; `http` stays, since it has to be typed. */
export function readableLink(url: string): string {
  return url.replace(/^https:\/\//, '').replace(/\/$/, '')
}

/** The same in lines of at most `longest` characters, broken where a link has a sign. */
export function linkLines(url: string, longest: number): readonly string[] {
  const pieces = readableLink(url).split(/(?<=[/?&=-])/)
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
