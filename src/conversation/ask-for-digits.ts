/** Asks for what proves an owner: never the whole number, only its last four digits. */

import { parseDossierCode } from '../dossiers/code.ts'
import { end, textReply } from './ending.ts'
import type { Turn } from './mind.ts'
import type { TurnInput } from './turn-input.ts'

/** The question, whose answer is read as four digits; null where the agency has not switched it on. */
export function askForDigits(code: string, input: TurnInput): Turn | null {
  const { world, now } = input
  const isOffered = world.dossierRules?.views.verified.enabled === true
  if (!isOffered || parseDossierCode(code, now.today).kind !== 'dossier') return null
  return end(input, {
    outcome: 'dossier',
    replies: [textReply(world.knowledge.phrases.say('dossier.verify.ask', { code }))],
    state: { verifying: code },
  })
}
