/** Where walkthroughs wait to be continued on another device: the interface, held by test/contracts/walk-store.contract.ts. */

/** Every member is atomic. Days are ISO dates, the last day included. */
export type WalkStore = {
  /**
   * Keeps a walk under a code until the end of its last day; false when the code is taken. What is
   * over on `today` is removed on the way.
   */
  put(entry: WalkEntry, today: string): Promise<boolean>
  /** What is kept under the code, null when nothing is or its last day is over. It stays: a repeated turn finds it again. */
  find(code: string, today: string): Promise<unknown>
}

export type WalkEntry = {
  /** Plain, `H4K7M2T9`. */
  readonly code: string
  /** Plain JSON. */
  readonly walk: unknown
  readonly lastDay: string
}
