/**
 * Where the short codes are kept by which place and team reach a chat that takes no payload: the
 * interface, held by test/contracts/start-code-store.contract.ts.
 */

/** Every member is atomic. Days are ISO dates, the last day included. */
export type StartCodeStore = {
  /**
   * The code of a payload (src/sharing/link.ts), good until the end of `lastDay`: the one it has, or
   * else `candidate`; null when that stands for another. What is over on `today` is removed on the way.
   */
  keep(entry: StartCodeEntry): Promise<string | null>
  /** The payload of a code, null when there is none or its last day is over. */
  find(code: string, today: string): Promise<string | null>
}

export type StartCodeEntry = {
  readonly payload: string
  readonly candidate: string
  readonly today: string
  readonly lastDay: string
}
