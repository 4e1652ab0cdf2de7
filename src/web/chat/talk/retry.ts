/** How long to wait before trying again. Pure. */

/** In milliseconds: soon at first, then rarely enough not to burden a server in trouble. */
const delays = [2_000, 5_000, 15_000, 30_000]
const longest = 60_000

/** Milliseconds before the next try after `failures` failures in a row (from 1). */
export function retryDelay(failures: number): number {
  return delays[failures - 1] ?? longest
}
