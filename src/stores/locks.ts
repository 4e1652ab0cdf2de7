/** Who works on what, among all processes: the interface, held by test/contracts/locks.contract.ts. */

/**
 * A lock is held until it is released or its process ends, however it ends. It keeps processes from
 * doing the same work twice; what must not happen twice is held by the stores themselves.
 */
export type Locks = {
  /** Those of `keys` that are ours now; the others are held, here or elsewhere. */
  take(keys: readonly string[]): Promise<readonly string[]>
  release(keys: readonly string[]): Promise<void>
}
