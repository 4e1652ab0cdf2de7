/** Four digits after the assistant asked for them. */

import { parseDossierCode } from '../../dossiers/code.ts'
import { askForDigits } from '../ask-for-digits.ts'
import { end, textReply } from '../ending.ts'
import type { Step } from '../turn-input.ts'

/** Has the digits compared; a whole number is refused, anything else is another matter. */
export const verifyOwner: Step = (input) => {
  const { state, text, now, world } = input
  if (!state.verifying) return null
  const digits = digitsIn(text)
  const reading = parseDossierCode(state.verifying, now.today)
  if (digits === '' || reading.kind !== 'dossier' || world.dossierRules === undefined) return null
  if (/[-./]/.test(text) || input.meaning.length > longestAnswer) return null
  if (digits.length === 4) {
    const lookups = [{ kind: 'owner', code: reading.code, digits } as const]
    return end(input, { outcome: 'dossier', replies: [], lookups })
  }
  const again = askForDigits(state.verifying, input)
  const reply = textReply(world.knowledge.phrases.say('dossier.verify.onlyFour'))
  return again ? { ...again, replies: [reply] } : null
}

/** All digits; of "4 số cuối là 1234" only those that are meant. */
function digitsIn(text: string): string {
  const runs = text.match(/\d+/g) ?? []
  const fours = runs.filter((run) => run.length === 4)
  const isNamed = fours.length === 1 && runs.every((run) => run.length === 4 || run === '4')
  return (isNamed ? fours : runs).join('')
}

/** "Bốn số cuối của tôi là 4567 nhé", in syllables. */
const longestAnswer = 12
