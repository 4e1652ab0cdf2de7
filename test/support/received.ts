/** What the tests of receiving look at. */

import type { ChannelHouseParts } from './channel-house.ts'

/** For `expect.poll`: long enough for a busy machine. */
export const patience = { timeout: 10_000 }

export const secret = 's3cret__'.repeat(5)

/** The words kept so far; of what is no text, its kind. */
export function wordsOf({ kept }: ChannelHouseParts): readonly string[] {
  return kept.map(({ content }) =>
    content.kind === 'message' && content.message.kind === 'text'
      ? content.message.text
      : content.kind,
  )
}

/** The events logged so far. */
export function eventsOf({ log }: ChannelHouseParts): readonly string[] {
  return log.lines.map(({ event }) => event)
}
