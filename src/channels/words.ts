/** The few words channels add to a reply, from content/phrases/channel.yaml. */

import type { Phrases } from '../knowledge/phrases.ts'

export type ChannelWords = {
  /** Above numbered choices that also have buttons. */
  readonly tapOrNumber: string
  /** Above numbered choices without buttons. */
  readonly number: string
  /** Above buttons that did not fit under the message before. */
  readonly more: string
  /** On a button that opens a page; `host` as people know it. */
  readonly open: (host: string) => string
}

export function channelWords(phrases: Phrases): ChannelWords {
  return {
    tapOrNumber: phrases.say('channel.choose.tapOrNumber'),
    number: phrases.say('channel.choose.number'),
    more: phrases.say('channel.choose.more'),
    open: (host) => phrases.say('channel.open', { host }),
  }
}
