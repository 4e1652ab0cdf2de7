/**
 * Keeps small numbers out of a report. A number from 1 to 4 is not told; and where it could be found
 * by taking the others from a total, one more number is held back, or the total itself.
 */

/** Numbers below this are small. */
export const smallest = 5

/** A number of the report; `groups` are the ways in which it is split up, each adding up to it. */
export type Part = {
  readonly value: number
  readonly groups: readonly (readonly Part[])[]
}

export type Hidden = 'few' | 'withheld'

/** Which numbers of a tree are not told. */
export function hiddenParts(root: Part): ReadonlyMap<Part, Hidden> {
  const all = [...everyPart(root)]
  const hidden = new Map<Part, Hidden>()
  for (const part of all) if (part.value > 0 && part.value < smallest) hidden.set(part, 'few')
  while (all.some((part) => part.groups.some((group) => !isSafe(part, group, hidden)))) {
    for (const part of all) for (const group of part.groups) protect(part, group, hidden)
  }
  return hidden
}

function* everyPart(part: Part): Generator<Part> {
  yield part
  for (const group of part.groups) for (const child of group) yield* everyPart(child)
}

/** Whether nothing hidden in the group, nor the hidden sum, can be worked out from what is told. */
function isSafe(whole: Part, group: readonly Part[], hidden: ReadonlyMap<Part, Hidden>): boolean {
  const unknown = group.filter((part) => hidden.has(part))
  if (hidden.has(whole)) return unknown.length > 0 || group.length === 0
  if (unknown.length === 0) return true
  const sum = unknown.reduce((all, { value }) => all + value, 0)
  return unknown.length > 1 && sum >= smallest
}

/** Holds back the smallest number that is told; when there is none, the whole. */
function protect(whole: Part, group: readonly Part[], hidden: Map<Part, Hidden>): void {
  while (!isSafe(whole, group, hidden)) {
    const told = group.filter((part) => part.value > 0 && !hidden.has(part))
    const next = told.reduce<Part | null>(
      (least, part) => (least && least.value <= part.value ? least : part),
      null,
    )
    hidden.set(next ?? whole, 'withheld')
    if (!next) return
  }
}
