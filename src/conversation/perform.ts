/** Does what an action says, whether it was tapped, numbered or put in words. */

import { parseDossierCode } from '../dossiers/code.ts'
import { catalogueEntry } from '../knowledge/catalogue.ts'
import type { Action } from './action.ts'
import { answerEntry } from './answer-entry.ts'
import { answerField } from './answer-field.ts'
import { answerGuide } from './answer-guide.ts'
import { answerLifeEvent } from './answer-life-event.ts'
import { askForDigits } from './ask-for-digits.ts'
import { performCase } from './cases/perform-case.ts'
import { dossierChoice, frequentChoices, personChoice } from './choices.ts'
import { end, textReply } from './ending.ts'
import { erase } from './erase.ts'
import { performFlow } from './flows/perform-flow.ts'
import { performFollow } from './follow/perform-follow.ts'
import { performRate } from './follow/rate.ts'
import { handOut } from './hand-out.ts'
import { writeLetter } from './letter/write-letter.ts'
import { lookUp } from './look-up.ts'
import type { Turn } from './mind.ts'
import { nextPerson } from './next-person.ts'
import { handOver } from './office/hand-over.ts'
import { askForPlace } from './places/ask-for-place.ts'
import { performPlace } from './places/perform-place.ts'
import { share } from './steps/hear-share.ts'
import type { TurnInput } from './turn-input.ts'

/** The turn an action leads to; null when what it speaks of has gone from the knowledge. */
export function perform(action: Action, input: TurnInput): Turn | null {
  const { knowledge } = input.world
  switch (action.kind) {
    case 'ask': {
      const entry = catalogueEntry(knowledge, action.procedure)
      return entry ? answerEntry(entry, action.facets, input) : null
    }
    case 'life-event': {
      const event = knowledge.lifeEvents.get(action.event)
      return event ? answerLifeEvent(event, [], input) : null
    }
    case 'guide': {
      const guide = knowledge.guides.get(action.guide)
      return guide ? answerGuide(guide, input) : null
    }
    case 'field': {
      const field = knowledge.fields.get(action.field)
      return field ? answerField(field, input) : null
    }
    case 'flow':
    case 'tick':
    case 'trouble':
      return performFlow(action, input)
    case 'place':
      return performPlace(action, input)
    case 'ask-place':
      return askForPlace(action.procedure, input)
    case 'case':
      return performCase(action, input)
    case 'next-person':
      return nextPerson(input)
    case 'erase':
      return erase(action.sure, input)
    case 'hand-out':
      return handOut(action.procedure, input)
    case 'letter':
      return writeLetter(input)
    case 'share':
      return share(action.subject, input)
    case 'dossier':
      return askForCode(input)
    case 'look-up':
      return showDossier(action.code, input)
    case 'verify':
      return askForDigits(action.code, input)
    case 'follow':
    case 'agree-follow':
    case 'decline-follow':
    case 'unfollow':
    case 'follows':
      return performFollow(action, input)
    case 'rate':
      return performRate(action, input)
    case 'person':
      return handOver(input)
    case 'topics':
      return showTopics(input)
    default:
      return action satisfies never
  }
}

/** Asks for the dossier code; the next message is then read as one. */
export function askForCode(input: TurnInput): Turn {
  return end(input, {
    outcome: 'dossier',
    replies: [textReply(input.world.knowledge.phrases.say('dossier.ask'))],
    state: { awaitingCode: true },
  })
}

function showDossier(text: string, input: TurnInput): Turn | null {
  const reading = parseDossierCode(text, input.now.today)
  return reading.kind === 'dossier'
    ? lookUp(input, [{ kind: 'dossier', code: reading.code }])
    : null
}

function showTopics(input: TurnInput): Turn {
  const { world } = input
  const choices = [...frequentChoices(world), dossierChoice(world), personChoice(world)]
  return end(input, {
    outcome: 'help',
    replies: [
      textReply(
        world.knowledge.phrases.say('talk.help', { name: world.knowledge.settings.name }),
        choices,
      ),
    ],
  })
}
