/** Logarithmic axes: where a value lies and which values are marked. */

export type Scale = (value: number) => number

export type Span = { readonly from: number; readonly to: number }

/** Maps the domain to the range, both ends included, by logarithm. */
export function logScale(domain: Span, range: Span): Scale {
  const width = Math.log(domain.to / domain.from)
  return (value) => range.from + (Math.log(value / domain.from) / width) * (range.to - range.from)
}

/** The marks 1, 2, 5, 10, 20 … from the last one not above the least value to the first not below the greatest. */
export function marksAround({ from, to }: Span): readonly number[] {
  // One decade more on either side: logarithms round.
  const first = Math.floor(Math.log10(from)) - 1
  const last = Math.ceil(Math.log10(to)) + 1
  const decades = Array.from({ length: last - first + 1 }, (_, i) => first + i)
  const marks = decades.flatMap((power) => [1, 2, 5].map((n) => Number(`${n}e${power}`)))
  const start = marks.findLastIndex((mark) => mark <= from)
  const end = marks.findIndex((mark) => mark >= to)
  return marks.slice(start, Math.max(end, start + 1) + 1)
}
