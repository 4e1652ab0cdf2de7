/** The sentences of the server, as they stand in content/phrases/server.yaml. */

import { z } from 'zod'
import { createPhrases, flattenPhrases, type Phrases } from '../../src/knowledge/phrases.ts'
import { createReader } from '../../src/knowledge/read.ts'

export function serverPhrases(): Phrases {
  const file = createReader('content', 'content').read('phrases/server.yaml', anything)
  return createPhrases(new Map(flattenPhrases(file, 'server')))
}

const anything = z.record(z.string(), z.unknown())
