/** Options of `npm run posters` as values, or a usage error. */

import { UsageError } from '../command.ts'

/** "a, b" → a and b. */
export function listOption(value: string | undefined): readonly string[] {
  const parts = value?.split(',').map((part) => part.trim()) ?? []
  return [...new Set(parts.filter((part) => part !== ''))]
}

/** The sizes named, the first of `known` where none is. */
export function sizesOption<T extends string>(
  value: string | undefined,
  known: readonly [T, ...T[]],
): readonly T[] {
  const named = listOption(value)
  if (named.length === 0) return [known[0]]
  return named.map((name) => {
    const size = known.find((one) => one === name)
    if (size) return size
    throw new UsageError(`--size: expected one of ${known.join(', ')}, got ${name}`)
  })
}

/** More codes than these fit on no poster. */
const most = 11

export function numberOption(name: string, value: string | undefined): number {
  const count = Number(value ?? 0)
  if (Number.isInteger(count) && count >= 0 && count <= most) return count
  throw new UsageError(`--${name}: expected a whole number from 0 to ${most}, got ${value}`)
}
