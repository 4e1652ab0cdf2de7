/** Puts knowledge, understanding and turn together behind the one door of this room. */

import type { Statuses } from '../dossiers/status.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import { createPlaceFinder } from '../understanding/places/find-place.ts'
import { createProvinceQuestions } from '../understanding/places/province-question.ts'
import { remembering } from '../understanding/remember.ts'
import { createUnderstanding } from '../understanding/understand.ts'
import { dossierChoice, frequentChoices } from './choices.ts'
import { complete } from './complete.ts'
import { textReply } from './ending.ts'
import { withMarks } from './marked-choice.ts'
import type { Mind } from './mind.ts'
import { createPages } from './pages/pages.ts'
import { makeBoard } from './sheet/board.ts'
import { makeSheet } from './sheet/make-sheet.ts'
import { turn } from './turn.ts'
import type { DossierRules, World } from './world.ts'

/**
 * A mind over loaded knowledge; compiling the index takes a moment, turns take none. With the address
 * under which the public finds us, texts to send on carry links of our own.
 */
export function createMind(
  knowledge: Knowledge,
  statuses: Statuses,
  dossierRules?: DossierRules,
  publicUrl?: string,
): Mind {
  const understanding = remembering(createUnderstanding(knowledge))
  const world: World = {
    knowledge,
    statuses,
    understanding,
    places: createPlaceFinder(knowledge.units, knowledge.lexicon),
    provinces: createProvinceQuestions(knowledge.provinces),
    ...(dossierRules ? { dossierRules } : {}),
    ...(publicUrl ? { publicUrl } : {}),
  }
  const { phrases, settings } = knowledge
  return {
    turn: (state, message, now) => {
      const ended = turn(world, state, message, now)
      return ended.lookups.length === 0 ? withMarks(ended) : ended
    },
    complete: (ended, found, now) => withMarks(complete(world, ended, found, now)),
    explain: (text) => world.understanding.understand(text),
    sheet: (wish, now) => makeSheet(wish, { world, now }),
    pages: createPages(world),
    board: (wish, now) => makeBoard(wish, { world, now }),
    greet: () => [
      textReply(phrases.say('talk.welcome', { name: settings.name }), [
        ...frequentChoices(world),
        dossierChoice(world),
      ]),
    ],
    apologise: (state) => ({
      state,
      outcome: 'failed',
      replies: [textReply(phrases.say('talk.failed', { contact: settings.contact }))],
      lookups: [],
      considered: [],
    }),
  }
}
