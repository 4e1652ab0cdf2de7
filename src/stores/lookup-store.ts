/** Who looked up which dossier codes lately: the interface, held by test/contracts/lookup-store.contract.ts. */

/** A code as far as it tells whether somebody walks from number to number. */
export type AskedCode = {
  /** Agency and day. */
  readonly family: string
  /** The number as written. */
  readonly seq: string
}

export type LookupStore = {
  /**
   * Writes down that each of `keys` asks for a code now, and returns what each asked for in the last
   * `windowMs`: each code once, this one last, the newest 500 of them. Those who ask at the same
   * moment, in whichever process, are told of each other: of n different codes one key asked for,
   * the last to be written sees all n.
   */
  ask(
    keys: readonly string[],
    code: AskedCode,
    given: { readonly now: number; readonly windowMs: number },
  ): Promise<readonly (readonly AskedCode[])[]>
}

/** Codes told of one key. */
export const mostAsked = 500
