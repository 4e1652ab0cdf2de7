/** Words about following dossiers: "báo tôi khi có thay đổi", "đồng ý", "ngừng theo dõi". */

import { type ParsedCode, parseDossierCode } from '../../dossiers/code.ts'
import { findCodes } from '../../dossiers/find-code.ts'
import { fold } from '../../vietnamese/fold.ts'
import { decodeAction } from '../action.ts'
import {
  askConsent,
  declineFollow,
  performFollow,
  stopFollowing,
} from '../follow/perform-follow.ts'
import type { Turn } from '../mind.ts'
import { askForCode } from '../perform.ts'
import { liveDossier } from '../topic.ts'
import type { Step, TurnInput } from '../turn-input.ts'

/** Hears the answer to the question for consent, and what steers following; other words pass on. */
export const hearFollow: Step = (input) => {
  const { steer } = input.meaning
  const answer = hearConsent(input)
  if (answer) return answer
  if (steer.includes('unfollow')) return stop(input)
  if (steer.includes('follows')) return performFollow({ kind: 'follows' }, input)
  if (!steer.includes('follow')) return null
  const code = codeIn(input) ?? codeShown(input)
  return code ? askConsent(code, input) : askForCode(input)
}

/** Words that say yes to a question, and nothing else. */
function hearConsent(input: TurnInput): Turn | null {
  const { consenting } = input.state
  const { steer } = input.meaning
  if (!consenting) return null
  if (steer.includes('no')) return declineFollow(input)
  return steer.includes('yes') || steer.includes('agree')
    ? performFollow({ kind: 'agree-follow', code: consenting }, input)
    : null
}

const everything = /\b(?:tat ca|het|toan bo)\b/

function stop(input: TurnInput): Turn {
  const code = codeIn(input)
  if (code) return stopFollowing({ kind: 'code', code: code.normalised }, input)
  return stopFollowing({ kind: everything.test(fold(input.text)) ? 'all' : 'only' }, input)
}

function codeIn({ text, now }: TurnInput): ParsedCode | null {
  const found = findCodes(text, now.today).find((reading) => reading.kind === 'dossier')
  return found?.kind === 'dossier' ? found.code : null
}

function foundLast(input: TurnInput): string | undefined {
  const dossier = liveDossier(input)
  return dossier?.followable ? dossier.code : undefined
}

/** The dossier that was shown last, as long as something about it was offered. */
function codeShown(input: TurnInput): ParsedCode | null {
  const { state, now } = input
  const shown = state.verifying ?? foundLast(input)
  const reading = shown ? parseDossierCode(shown, now.today) : null
  if (reading?.kind === 'dossier') return reading.code
  for (const { choice } of state.offered?.options ?? []) {
    const action = decodeAction(choice)
    if (action?.kind !== 'follow' && action?.kind !== 'verify') continue
    const reading = parseDossierCode(action.code, now.today)
    if (reading.kind === 'dossier') return reading.code
  }
  return null
}
