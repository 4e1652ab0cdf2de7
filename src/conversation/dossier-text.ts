/** A dossier in words that stand alone: what the citizen has to do comes first, then how far it is. */

import { instantOf } from '../dossiers/moment.ts'
import type { DossierView, StepView } from '../dossiers/view.ts'
import type { Phrases } from '../knowledge/phrases.ts'
import { formatDate } from '../vietnamese/dates.ts'
import { minutesBetween, type Now, nowAt } from './now.ts'
import type { World } from './world.ts'

type Telling = {
  readonly world: World
  readonly now: Now
  /** Shown only where the agency allows it. */
  readonly procedure?: string | null
  /** What only the owner sees: what they owe comes before how to do it. */
  readonly details?: readonly string[]
}

/** The text of a view. */
export function viewText(view: DossierView, telling: Telling): string {
  const { phrases } = telling.world.knowledge
  const stepLine = view.step ? [stepText(view.step, phrases)] : []
  const sentence = view.sentence ? [view.sentence] : []
  const action = view.action ? [phrases.say('dossier.action', { action: view.action })] : []
  const isWaiting = view.group === 'waiting-citizen'
  const { procedure, details = [] } = telling
  return [
    phrases.say('dossier.code', { code: [view.code, ...view.otherCodes].join(' / ') }),
    ...(procedure ? [procedure] : []),
    phrases.say('dossier.status', { status: view.statusText }),
    ...(isWaiting
      ? [...sentence, ...details, ...action, ...stepLine]
      : [...stepLine, ...details, ...sentence, ...action]),
    ...freshness(view, telling),
  ].join('\n')
}

function stepText({ n, of, label, state }: StepView, phrases: Phrases): string {
  return phrases.say(`dossier.step.${state}`, { n, of, label })
}

/** Data older than this many minutes are called so. */
const oldAfter = 24 * 60

function freshness(view: DossierView, telling: Telling): readonly string[] {
  const { phrases } = telling.world.knowledge
  const time = timeText(view.asOf)
  const line = phrases.say('dossier.asOf', { source: view.sourceName, time })
  return [line, ...ageNotes(view, telling)]
}

/** That the data are old, when they are. */
export function ageNotes(
  { asOf }: Pick<DossierView, 'asOf'>,
  { world, now }: Pick<Telling, 'world' | 'now'>,
): readonly string[] {
  const age = minutesBetween(new Date(instantOf(asOf)).toISOString(), now.instant)
  return age > oldAfter ? [world.knowledge.phrases.say('dossier.oldData')] : []
}

/** "14:05 22/11/2026" in Vietnam; the day alone where the source gave no hour. */
export function timeText(moment: string): string {
  if (moment.length === 10) return formatDate(moment)
  const date = new Date(moment)
  const local = new Date(date.getTime() + 7 * 3_600_000).toISOString()
  return `${local.slice(11, 16)} ${formatDate(nowAt(date).today)}`
}
