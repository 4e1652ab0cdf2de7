/** What dossier sources said, as replies: found, not found, source down. Three different sentences. */

import type { ParsedCode } from '../dossiers/code.ts'
import type { Finding } from '../dossiers/find.ts'
import { whereToAsk } from '../dossiers/route.ts'
import type { DossierView } from '../dossiers/view.ts'
import { anonymousView } from '../dossiers/view.ts'
import { formatDate } from '../vietnamese/dates.ts'
import { personChoice } from './choices.ts'
import { nowAt } from './now.ts'
import type { DossierReply } from './reply.ts'
import type { World } from './world.ts'

/** The reply about one looked-up code. */
export function dossierReply(world: World, code: ParsedCode, finding: Finding): DossierReply {
  const { phrases } = world.knowledge
  switch (finding.kind) {
    case 'found': {
      const sourceName = finding.source.name
      const dossier = anonymousView(finding.record, { statuses: world.statuses, sourceName })
      return { kind: 'dossier', text: viewText(dossier, world), dossier, choices: [] }
    }
    case 'not-found': {
      const where = phrases.say(`dossier.where.${whereToAsk(code)}`)
      const text = phrases.say('dossier.notFound', { code: code.normalised, where })
      return { kind: 'dossier', text, choices: [personChoice(world)] }
    }
    case 'ambiguous': {
      const text = phrases.say('dossier.ambiguous', { source: finding.source.name })
      return { kind: 'dossier', text, choices: [personChoice(world)] }
    }
    case 'unreachable': {
      const text = phrases.say('dossier.unreachable', { source: finding.source.name })
      return { kind: 'dossier', text, choices: [personChoice(world)] }
    }
    default:
      return finding satisfies never
  }
}

function viewText(view: DossierView, { knowledge: { phrases } }: World): string {
  const { step } = view
  return [
    phrases.say('dossier.code', { code: [view.code, ...view.otherCodes].join(' / ') }),
    phrases.say('dossier.status', { status: view.statusText }),
    ...(step ? [phrases.say('dossier.step', { n: step.n, of: step.of, label: step.label })] : []),
    ...(view.sentence ? [view.sentence] : []),
    ...(view.action ? [phrases.say('dossier.action', { action: view.action })] : []),
    phrases.say('dossier.asOf', { source: view.sourceName, time: timeText(view.asOf) }),
  ].join('\n')
}

/** "14:05 22/11/2026" in Vietnam. */
function timeText(instant: string): string {
  const date = new Date(instant)
  const local = new Date(date.getTime() + 7 * 3_600_000).toISOString()
  return `${local.slice(11, 16)} ${formatDate(nowAt(date).today)}`
}
