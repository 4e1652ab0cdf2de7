/** The sentences the server says, as they stand in content/phrases/. */

import { z } from 'zod'
import { createPhrases, flattenPhrases, type Phrases } from '../../src/knowledge/phrases.ts'
import { createReader } from '../../src/knowledge/read.ts'

/** Files of the server itself, and those its pages borrow a sentence from. */
const files = ['server', 'site', 'dossier', 'flow', 'answer']

export function serverPhrases(): Phrases {
  const reader = createReader('content', 'content')
  const phrases = files.flatMap((name) =>
    flattenPhrases(reader.read(`phrases/${name}.yaml`, anything), name),
  )
  return createPhrases(new Map(phrases))
}

const anything = z.record(z.string(), z.unknown())
