/** Messages read as typed: no shorthand, no run-together words. */

import { createSpelling } from '../../src/retrieval/spelling.ts'
import type { Reading } from '../../src/understanding/read-message.ts'
import { readMessage } from '../../src/understanding/read-message.ts'

const noSpelling = createSpelling([])

export function readingOf(text: string): Reading {
  return readMessage(text, new Map(), noSpelling)
}

/** The message as read, syllable by syllable. */
export function textOf({ tokens }: Pick<Reading, 'tokens'>): string {
  return tokens.map(({ text }) => text).join(' ')
}
