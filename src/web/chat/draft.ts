/** How much more may be written. Pure. */

import * as words from './words.ts'

/** Longest message, in characters; `maxText` of content/settings.yaml, where the server looks. */
export const longestDraft = 2_000

/** The count is shown from here on: 80 %. */
const countFrom = 1_600

export type DraftRoom = {
  /** What to say about the length, or null while there is plenty. */
  readonly text: string | null
  /** Characters too many. */
  readonly excess: number
}

/** Letters count once, however the keyboard composed them. */
export function draftRoom(draft: string): DraftRoom {
  const length = [...draft.trim().normalize('NFC')].length
  if (length > longestDraft) {
    return { text: words.excess(length - longestDraft), excess: length - longestDraft }
  }
  const text = length >= countFrom ? words.remaining(longestDraft - length) : null
  return { text, excess: 0 }
}
