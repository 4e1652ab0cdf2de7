/** A letter of somebody else: the questions in it answered, nothing of it kept. */

import { findCodes } from '../../dossiers/find-code.ts'
import { choiceCodes, frequentChoices, personChoice, refChoices, topicChoice } from '../choices.ts'
import { end, textReply } from '../ending.ts'
import { type LetterQuestions, readLetter } from '../letter/read-letter.ts'
import { writeLetter } from '../letter/write-letter.ts'
import type { Turn } from '../mind.ts'
import { passOn } from '../pass-on/pass-on.ts'
import type { Subject } from '../pass-on/subject.ts'
import type { LetterWish } from '../pass-on/wish.ts'
import type { Step, TurnInput } from '../turn-input.ts'
import { isPast } from './hear-talk.ts'

/** Answers letters, and "soạn trả lời" without one; danger told in a letter passes on to be heard first. */
export const hearLetter: Step = (input) => {
  const { letter, meaning } = input
  const forOffice = meaning.steer.includes('officer')
  if (!letter) return forOffice ? writeLetter(input) : null
  if (meaning.talk?.outcome === 'emergency' && !isPast(meaning.talk, input)) return null
  const questions = readLetter(letter.sentences, input)
  const isSure = letter.isSure || forOffice
  const { answered } = questions
  if (answered.length === 0) return isSure ? notFound(input) : null
  return answerLetter(questions, forOffice ? 'letter' : 'answers', input)
}

function answerLetter(
  { answered, unclear }: LetterQuestions,
  as: LetterWish['as'],
  input: TurnInput,
): Turn {
  const { world, now, state } = input
  const dossier = findCodes(input.text, now.today).some(({ kind }) => kind === 'dossier')
  const questions = unclear.map(({ number, topics }) => ({
    number,
    choices: topics.flatMap((topic) => topicChoice(topic, [], world)).slice(0, mostGuesses),
  }))
  const wish: LetterWish = {
    as,
    subjects: answered,
    open: { questions, dossier },
    team: state.team ?? null,
  }
  const letter = {
    subjects: answered,
    unclear: unclear.map(({ number }) => number),
    at: now.instant,
  }
  const considered = [
    ...codesOf(answered, input),
    ...choiceCodes(questions.flatMap(({ choices }) => choices)),
  ]
  return kept(passOn(wish, { outcome: 'answered', state: { letter }, considered }, input), input)
}

/** Guesses offered for one question. */
const mostGuesses = 2

function notFound(input: TurnInput): Turn {
  const { world } = input
  const text = world.knowledge.phrases.say('forward.none')
  const choices = [...frequentChoices(world), personChoice(world)]
  return kept(end(input, { outcome: 'out-of-scope', replies: [textReply(text, choices)] }), input)
}

/** Nothing of the letter is kept but that there was one. */
function kept(turn: Turn, { world }: TurnInput): Turn {
  return { ...turn, keepAs: world.knowledge.phrases.say('forward.kept') }
}

function codesOf(subjects: readonly Subject[], { world }: TurnInput): readonly string[] {
  const refs = subjects.flatMap((one) => (one.kind === 'procedure' ? [one.procedure] : []))
  return choiceCodes(refChoices(refs, [], world))
}
