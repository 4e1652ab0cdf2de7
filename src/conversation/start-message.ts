/** What a link into a chat asks for. */

import type { Knowledge } from '../knowledge/knowledge.ts'
import { parseStartPayload, type Start } from '../sharing/link.ts'
import { formatPlace, type Place } from '../sharing/place.ts'
import type { PlaceBook } from '../sharing/place-book.ts'
import { type Action, encodeAction } from './action.ts'
import { textReply } from './ending.ts'
import type { Message } from './message.ts'
import type { Reply } from './reply.ts'

export type StartAsked = {
  readonly start: Start
  /** The question the place stands for; null at home, where a greeting will do. */
  readonly message: Message | null
  /** Said before the answer when the link leads elsewhere than it did. */
  readonly notice: Reply | null
  /** What is kept as the citizen's words. */
  readonly said: string
}

type Parts = { readonly knowledge: Knowledge; readonly places: PlaceBook }

/** What a payload asks for; null for one that is none of ours. */
export function startAsked(payload: string, { knowledge, places }: Parts): StartAsked | null {
  const start = parseStartPayload(payload)
  const found = start && places.find(formatPlace(start.place))
  if (!found) return null
  const { phrases } = knowledge
  const { place, moved } = found
  const title = places.title(place) ?? ''
  const action = actionOf(place)
  return {
    start: { ...start, place },
    message: action && { kind: 'choice', choice: encodeAction(action) },
    notice: moved ? textReply(noticeOf(place, title, knowledge)) : null,
    said: phrases.say('share.followed', { title }),
  }
}

function noticeOf({ kind }: Place, title: string, { phrases }: Knowledge): string {
  return kind === 'home' ? phrases.say('share.movedHome') : phrases.say('share.moved', { title })
}

function actionOf(place: Place): Action | null {
  switch (place.kind) {
    case 'home':
      return null
    case 'procedure':
      return { kind: 'ask', procedure: place.procedure, facets: [] }
    case 'field':
      return place
    case 'life-event':
      return place
    case 'guide':
      return place
    case 'walkthrough':
      return { kind: 'flow', flow: place.flow, step: place.step - 1, move: 'show' }
    case 'dossier':
      return { kind: 'dossier' }
    default:
      return place satisfies never
  }
}
