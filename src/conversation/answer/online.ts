/** Filing online as lines: what still has to be done in person comes first. */

import { currentFacts } from '../../knowledge/effective.ts'
import type { Phrases } from '../../knowledge/phrases.ts'
import type { Procedure } from '../../knowledge/schema/procedure.ts'
import type { StatedLine } from './facts.ts'
import { state } from './facts.ts'
import { savingLines } from './savings.ts'

/** Where filing online is in force: the visit it still needs, how it goes, what it saves, the steps. */
export function onlineLines(
  procedure: Procedure,
  today: string,
  phrases: Phrases,
): readonly StatedLine[] {
  const { online } = procedure
  if (currentFacts([online], today).length === 0) return []
  const visit = onlineVisit(procedure, today, phrases).map((text) => state(text, online))
  const saving = online.level === 'none' ? [] : savingLines(procedure.fees, today, phrases)
  const steps = online.steps.map((text, i) => state(`${i + 1}. ${text}`, online))
  return [...visit, state(online.text, online), ...saving, ...steps]
}

/** The sentence on what still has to be done in person; none when nothing is known to be. */
export function onlineVisit(
  { online }: Procedure,
  today: string,
  phrases: Phrases,
): readonly string[] {
  if (!online.inPerson || currentFacts([online], today).length === 0) return []
  return [phrases.say('online.inPerson', { text: online.inPerson })]
}
