/** The words of channels, as they stand in content/phrases/channel.yaml. */

import { z } from 'zod'
import { type ChannelWords, channelWords } from '../../src/channels/words.ts'
import { createPhrases, flattenPhrases, type Phrases } from '../../src/knowledge/phrases.ts'
import { createReader } from '../../src/knowledge/read.ts'

const anything = z.record(z.string(), z.unknown())

export function channelPhrases(): Phrases {
  const file = createReader('content', 'content').read('phrases/channel.yaml', anything)
  return createPhrases(new Map(flattenPhrases(file, 'channel')))
}

export function realWords(): ChannelWords {
  return channelWords(channelPhrases())
}
