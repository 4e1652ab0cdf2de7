/** What came in is not a body of the platform. */

import { AppError } from '../errors.ts'
import type { ChannelId } from './channel.ts'

export class BadEvent extends AppError {
  readonly channel: ChannelId
  /** Where in the body, as far as known; never what stood there. */
  readonly at: string

  constructor(channel: ChannelId, at: string) {
    super(
      'bad-event',
      `[channels] decode a body of ${channel}: expected its shape, got another at ${at}.`,
    )
    this.channel = channel
    this.at = at
  }
}
