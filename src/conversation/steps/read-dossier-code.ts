/** A dossier code in the message, or a number that was typed in its place. */

import type { CodeReading } from '../../dossiers/code.ts'
import { findCodes } from '../../dossiers/find-code.ts'
import { isHalfCode } from '../../dossiers/half-code.ts'
import { isCodeLost } from '../../dossiers/lost-code.ts'
import { catalogueEntry } from '../../knowledge/catalogue.ts'
import { proceduresByCode } from '../../knowledge/knowledge.ts'
import { answerEntry } from '../answer-entry.ts'
import { dossierChoice, personChoice } from '../choices.ts'
import { end, textReply } from '../ending.ts'
import { lookUp } from '../look-up.ts'
import type { Lookup, Turn } from '../mind.ts'
import type { Step, TurnInput } from '../turn-input.ts'

type LookAlike = Extract<CodeReading, { kind: 'look-alike' }>

/** Asks the shell to look codes up; answers look-alikes itself. */
export const readDossierCode: Step = (input) => {
  const readings = findCodes(input.text, input.now.today)
  const lookups = readings.flatMap(dossierLookup)
  if (lookups.length > 0) return lookUp(input, lookups)
  const badDate = readings.find((reading) => reading.kind === 'bad-date')
  if (badDate) return askAgain(input, `dossier.badDate.${badDate.reason}`)
  const lookAlike = readings.find((reading) => reading.kind === 'look-alike')
  if (lookAlike) return answerLookAlike(lookAlike, input)
  if (isHalfCode(input.text)) return askAgain(input, 'dossier.half')
  if (isCodeLost(input.text)) return wayWithoutCode(input)
  return input.state.awaitingCode && input.meaning.length <= 3 && /\d/.test(input.text)
    ? askAgain(input, 'dossier.unreadable')
    : null
}

function dossierLookup(reading: CodeReading): readonly Lookup[] {
  return reading.kind === 'dossier' ? [{ kind: 'dossier', code: reading.code }] : []
}

function answerLookAlike(reading: LookAlike, input: TurnInput): Turn | null {
  switch (reading.as) {
    case 'procedure-code':
      return answerCode(reading.procedureCode ?? '', input)
    case 'payment-transaction':
      return askAgain(input, 'dossier.payment')
    case 'personal-number':
    case 'old-id-card':
      return notHere(input, 'privacy.personalNumber')
    case 'phone':
    case 'tax-code':
      return notHere(input, 'privacy.otherNumber')
    default:
      return reading.as satisfies never
  }
}

function answerCode(code: string, input: TurnInput): Turn {
  const { knowledge } = input.world
  const [curated] = proceduresByCode(knowledge, code)
  const entry = catalogueEntry(knowledge, curated?.id ?? code)
  if (entry) return answerEntry(entry, input.meaning.facets, input)
  const { phrases, settings } = input.world.knowledge
  const text = phrases.say('answer.unknownCode', { code, portal: settings.portal.name })
  return end(input, { outcome: 'out-of-scope', replies: [textReply(text)] })
}

/** A question that happens to hold a number is still answered by the steps that follow. */
function notHere(input: TurnInput, key: string): Turn | null {
  const { world, state } = input
  if (!state.awaitingCode && isQuestion(input)) return null
  const text = world.knowledge.phrases.say(key)
  return end(input, {
    outcome: state.awaitingCode && key === 'privacy.otherNumber' ? 'dossier' : 'privacy',
    replies: [textReply(text, [dossierChoice(world)])],
    state: { awaitingCode: state.awaitingCode },
  })
}

function isQuestion({ text, meaning, world }: TurnInput): boolean {
  const words = text.match(/\p{L}+/gu)?.length ?? 0
  const isAsking = meaning.facets.length > 0 || words > longestLabel
  return isAsking && (meaning.topics[0]?.score ?? 0) >= world.knowledge.search.thresholds.ask
}

/** "Số căn cước của tôi là …" is a number with its name, not yet a question. */
const longestLabel = 6

/** There is another way to the dossier, and somebody to ask. */
function wayWithoutCode(input: TurnInput): Turn {
  const { world } = input
  const text = world.knowledge.phrases.say('dossier.lost')
  return end(input, {
    outcome: 'dossier',
    replies: [textReply(text, [personChoice(world)])],
    state: { awaitingCode: true },
  })
}

function askAgain(input: TurnInput, key: string): Turn {
  return end(input, {
    outcome: 'dossier',
    replies: [textReply(input.world.knowledge.phrases.say(key))],
    state: { awaitingCode: true },
  })
}
