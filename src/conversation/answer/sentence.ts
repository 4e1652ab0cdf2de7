/** Small print put together from parts. */

/** The text with a full stop where it has no end of its own. */
export function asSentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`
}
