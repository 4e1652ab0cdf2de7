/** What a link into a chat asks for. */

import { catalogueEntry } from '../knowledge/catalogue.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import { encodeAction } from './action.ts'
import type { Message } from './message.ts'

/**
 * The question about the procedure a payload names: its id (`khai-sinh`) or code (`1.001193`, written
 * `1_001193` where a link takes no dots). Null for any other payload: then a greeting will do.
 */
export function startMessage(knowledge: Knowledge, payload: string): Message | null {
  const ref = [payload, payload.replaceAll('_', '.')].find((one) => catalogueEntry(knowledge, one))
  if (ref === undefined) return null
  const choice = encodeAction({ kind: 'ask', procedure: ref, facets: [] })
  return { kind: 'choice', choice }
}
