/** The sentences of the server, as they stand in content/phrases/. */

import { z } from 'zod'
import { createPhrases, flattenPhrases, type Phrases } from '../../src/knowledge/phrases.ts'
import { createReader } from '../../src/knowledge/read.ts'

/** Groups of phrases the server says something of. */
const groups = ['server', 'share', 'report', 'site', 'dossier', 'flow', 'answer']

export function serverPhrases(): Phrases {
  const reader = createReader('content', 'content')
  const table = groups.flatMap((group) =>
    flattenPhrases(reader.read(`phrases/${group}.yaml`, anything), group),
  )
  return createPhrases(new Map(table))
}

const anything = z.record(z.string(), z.unknown())
