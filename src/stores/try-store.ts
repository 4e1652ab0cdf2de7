/** How often somebody tried to prove to be an owner: the interface, held by test/contracts/try-store.contract.ts. */

export type TryStore = {
  /**
   * Counts one more try and returns how many there are, this one included. They are forgotten
   * `lockMs` after the first. Two tries at once are counted as two.
   */
  count(key: string, given: { readonly now: number; readonly lockMs: number }): Promise<number>
  /** Forgets the tries. */
  clear(key: string): Promise<void>
}
