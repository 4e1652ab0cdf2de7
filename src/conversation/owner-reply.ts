/** What a verified owner is told, and what is said when the digits were not the right ones. */

import type { ParsedCode } from '../dossiers/code.ts'
import type { OwnerVerdict } from '../dossiers/verify.ts'
import { type VerifiedView, verifiedView } from '../dossiers/view.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import { proceduresByCode } from '../knowledge/knowledge.ts'
import { formatMoney } from '../vietnamese/money.ts'
import { encodeAction } from './action.ts'
import { personChoice } from './choices.ts'
import { ageNotes, timeText, viewText } from './dossier-text.ts'
import { followChoices } from './follow/offer-follow.ts'
import type { Now } from './now.ts'
import type { DossierReply } from './reply.ts'
import type { DossierRules, World } from './world.ts'

type Verified = Extract<OwnerVerdict, { kind: 'verified' }>

export type OwnerAnswer = {
  readonly world: World
  readonly rules: DossierRules
  readonly now: Now
}

/** The reply to four digits. */
export function ownerReply(
  code: ParsedCode,
  verdict: OwnerVerdict,
  { world, rules, now }: OwnerAnswer,
): DossierReply {
  const { phrases } = world.knowledge
  switch (verdict.kind) {
    case 'verified':
      return detailedReply(code, verdict, { world, rules, now })
    case 'refused': {
      const text = phrases.say('dossier.verify.refused', { left: String(verdict.triesLeft) })
      const again = encodeAction({ kind: 'verify', code: code.normalised })
      const label = phrases.say('choice.verifyAgain')
      return { kind: 'dossier', text, choices: [{ label, choice: again }, personChoice(world)] }
    }
    case 'locked': {
      const text = phrases.say('dossier.verify.locked', { hours: String(verdict.hours) })
      return { kind: 'dossier', text, choices: [personChoice(world)] }
    }
    case 'unreachable': {
      const text = phrases.say('dossier.unreachable', { source: verdict.source.name })
      return { kind: 'dossier', text, choices: [personChoice(world)] }
    }
    default:
      return verdict satisfies never
  }
}

/** The anonymous view goes into the reply; what only the owner may see is said in words. */
function detailedReply(
  code: ParsedCode,
  { finding, standing }: Verified,
  { world, rules, now }: OwnerAnswer,
): DossierReply {
  const { record, source } = finding
  const view = verifiedView(record, {
    statuses: world.statuses,
    sourceName: source.name,
    now: now.instant,
    calendar: rules.calendar,
  })
  const due = dueLines(view, world, rules)
  const own = [...ownerLines(view, world), ...fixes(record.procedure.code, view, world)]
  const details = view.group === 'waiting-citizen' ? [...own, ...due] : [...due, ...own]
  const { verified, statusCode: _statusCode, ...anonymous } = view
  // Of a late dossier the rights have been told: to wait is no advice any more.
  const isOverdue = verified.distance?.kind === 'overdue'
  const told = isOverdue ? { ...view, action: null } : view
  const text = viewText(told, { world, now, procedure: verified.procedureName, details })
  const { procedureName } = verified
  const choices = [...followChoices(world, code.normalised, standing), personChoice(world)]
  const shown = [
    ...(procedureName ? [procedureName] : []),
    ...details,
    ...ageNotes(view, { world, now }),
  ]
  const dossier = { ...anonymous, action: told.action }
  return { kind: 'dossier', text, dossier, details: shown, choices }
}

function dueLines({ verified }: VerifiedView, { knowledge }: World, { views }: DossierRules) {
  const { phrases } = knowledge
  const { dueAt, distance } = verified
  if (dueAt === null) return [phrases.say('dossier.due.none')]
  const due = phrases.say('dossier.due.date', { date: timeText(dueAt) })
  if (distance === null) return [due]
  const days = distance.kind === 'today' ? '' : String(distance.workingDays)
  if (distance.kind === 'today') return [due, phrases.say('dossier.due.today')]
  if (distance.kind === 'left') {
    return [
      due,
      days === '0' ? phrases.say('dossier.due.soon') : phrases.say('dossier.due.left', { days }),
    ]
  }
  const late =
    days === '0' ? phrases.say('dossier.due.lateToday') : phrases.say('dossier.due.late', { days })
  const rights = phrases.say('dossier.due.rights', { contact: knowledge.settings.contact })
  return [due, late, ...(views.apology === '' ? [] : [views.apology]), rights]
}

function ownerLines({ verified }: VerifiedView, { knowledge: { phrases } }: World) {
  const { supplement, fee, department, reason } = verified
  const lines: string[] = []
  if (supplement) {
    lines.push(phrases.say('dossier.owner.supplement', { content: supplement.content }))
    if (supplement.due) {
      lines.push(phrases.say('dossier.owner.supplementDue', { date: timeText(supplement.due) }))
    }
  }
  if (fee?.state === 'due' && fee.amount !== undefined) {
    lines.push(phrases.say('dossier.owner.fee', { amount: formatMoney(fee.amount) }))
  }
  if (fee?.state === 'paid') lines.push(phrases.say('dossier.owner.feePaid'))
  if (department) lines.push(phrases.say('dossier.owner.department', { department }))
  if (reason) lines.push(phrases.say('dossier.owner.reason', { reason }))
  return lines
}

/** Usual mistakes listed beside a refusal. */
const mostFixes = 3

/** What usually goes wrong with this procedure, when the dossier came back. */
function fixes(
  code: string | undefined,
  view: VerifiedView,
  { knowledge }: World,
): readonly string[] {
  const cameBack = view.statusCode === 3 || view.statusCode === 5 || view.statusCode === 8
  const mistakes = cameBack && code ? mistakesOf(code, knowledge) : []
  if (mistakes.length === 0) return []
  return [knowledge.phrases.say('dossier.owner.usual'), ...mistakes.map((text) => `- ${text}`)]
}

/** Procedures are joined on the first two groups of their code. */
function mistakesOf(code: string, knowledge: Knowledge): readonly string[] {
  const [procedure] = proceduresByCode(knowledge, code.split('.').slice(0, 2).join('.'))
  return (procedure?.mistakes ?? []).slice(0, mostFixes).map(({ text }) => text)
}
