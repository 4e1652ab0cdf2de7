/** "Soạn thư trả lời": the letter last read answered in an office's style, or the letter asked for. */

import { end, textReply } from '../ending.ts'
import type { Turn } from '../mind.ts'
import { minutesBetween } from '../now.ts'
import { lastSubject } from '../pass-on/last-subject.ts'
import { passOn } from '../pass-on/pass-on.ts'
import type { TurnInput } from '../turn-input.ts'

/** Writes it; without a fresh letter about the last answer, and without one either asks for the letter. */
export function writeLetter(input: TurnInput): Turn {
  const { state, world, now } = input
  const { letter } = state
  const team = state.team ?? null
  const isFresh =
    letter && minutesBetween(letter.at, now.instant) <= world.knowledge.settings.subjectMinutes
  const subjects = isFresh ? letter.subjects : [lastSubject(input)].flatMap((one) => one ?? [])
  if (subjects.length === 0) {
    const text = world.knowledge.phrases.say('forward.ask')
    return end(input, {
      outcome: 'help',
      replies: [textReply(text)],
      state: { awaitingLetter: true },
    })
  }
  const questions = isFresh ? letter.unclear.map((number) => ({ number, choices: [] })) : []
  const wish = { as: 'letter', subjects, open: { questions, dossier: false }, team } as const
  return passOn(wish, { outcome: 'answered', state: { offered: state.offered } }, input)
}
