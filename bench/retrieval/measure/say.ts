/** What a run says beside its result, on stderr. */

/** Where it has got to. */
export function progress(text: string): void {
  console.error(`  ${text}`)
}

/** What the reader of the figures has to know. */
export function warn(text: string): void {
  console.error(`\n!! ${text}\n`)
}
