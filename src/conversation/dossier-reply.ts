/** What dossier sources said, as replies: found, not found, source down. Three different sentences. */

import { agencyHint } from '../dossiers/agencies.ts'
import type { ParsedCode } from '../dossiers/code.ts'
import type { Finding } from '../dossiers/find.ts'
import type { Standing } from '../dossiers/follow/follow.ts'
import { whereToAsk } from '../dossiers/route.ts'
import { anonymousView } from '../dossiers/view.ts'
import { encodeAction } from './action.ts'
import { personChoice } from './choices.ts'
import { ageNotes, viewText } from './dossier-text.ts'
import { followChoices } from './follow/offer-follow.ts'
import type { Now } from './now.ts'
import type { Choice, DossierReply } from './reply.ts'
import type { World } from './world.ts'

/** The reply about one looked-up code. */
export function dossierReply(
  world: World,
  code: ParsedCode,
  finding: Finding,
  now: Now,
  standing?: Standing,
): DossierReply {
  const { phrases } = world.knowledge
  switch (finding.kind) {
    case 'found': {
      const sourceName = finding.source.name
      const dossier = anonymousView(finding.record, { statuses: world.statuses, sourceName })
      const choices = [
        ...verifyChoices(world, code, finding),
        ...followChoices(world, code.normalised, standing),
      ]
      const procedure = world.dossierRules?.views.anonymous.procedureName
        ? (finding.record.procedure.name ?? null)
        : null
      const text = viewText(dossier, { world, now, procedure })
      const details = [...(procedure ? [procedure] : []), ...ageNotes(dossier, { world, now })]
      return { kind: 'dossier', text, dossier, ...(details.length > 0 ? { details } : {}), choices }
    }
    case 'not-found': {
      const where = [
        ...belongsTo(world, code),
        phrases.say(`dossier.where.${whereToAsk(code)}`),
      ].join('\n')
      return saying(world, phrases.say('dossier.notFound', { code: code.normalised, where }))
    }
    case 'ambiguous':
      return saying(world, phrases.say('dossier.ambiguous', { source: finding.source.name }))
    case 'limited':
      return saying(world, phrases.say('dossier.limited', { code: code.normalised }))
    case 'unreachable':
      return saying(world, phrases.say('dossier.unreachable', { source: finding.source.name }))
    default:
      return finding satisfies never
  }
}

/** Who received the dossier, as far as its prefix tells; the same whether or not there is one. */
function belongsTo({ dossierRules, knowledge }: World, code: ParsedCode): readonly string[] {
  const hint = dossierRules && agencyHint(code, dossierRules.agencies)
  if (!hint) return []
  const { phrases } = knowledge
  const lapsed = hint.now !== undefined && hint.now !== hint.name
  return [
    lapsed
      ? phrases.say('dossier.belongsNow', { agency: hint.name, now: hint.now ?? '' })
      : phrases.say('dossier.belongs', { agency: hint.name }),
  ]
}

function saying(world: World, text: string): DossierReply {
  return { kind: 'dossier', text, choices: [personChoice(world)] }
}

/** The longest choice a channel takes, in bytes. */
const longestChoice = 64

function verifyChoices(
  { dossierRules, knowledge }: World,
  code: ParsedCode,
  { source }: Extract<Finding, { kind: 'found' }>,
): readonly Choice[] {
  const choice = encodeAction({ kind: 'verify', code: code.normalised })
  const isOffered = dossierRules?.views.verified.enabled === true && source.verifies === true
  if (!isOffered || choice.length > longestChoice) return []
  return [{ label: knowledge.phrases.say('choice.verify'), choice }]
}
