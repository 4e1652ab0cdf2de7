/** What a follower of a dossier is told: the same care as in a view, no more than they may know. */

import type { Notice } from '../dossiers/follow/notices.ts'
import { anonymousView } from '../dossiers/view.ts'
import { timeText } from './dossier-text.ts'
import type { Reply } from './reply.ts'
import type { World } from './world.ts'

/** The reply to send. A place and a day are told to verified owners only. */
export function noticeReply(
  { kind, code, record, verified }: Notice,
  { knowledge: { phrases }, statuses }: Pick<World, 'knowledge' | 'statuses'>,
): Reply {
  const view = anonymousView(record, { statuses, sourceName: '' })
  const status = view.statusText
  const action = view.action ?? ''
  switch (kind) {
    case 'changed':
      return text(phrases.say('dossier.notice.changed', { code, status }))
    case 'waiting-citizen':
      return text(phrases.say('dossier.notice.waiting', { code, status, action }))
    case 'result-ready': {
      const place = verified ? record.agency.name : undefined
      const ready = phrases.say('dossier.notice.ready', { code, action })
      return text(place ? `${ready}\n${phrases.say('dossier.notice.place', { place })}` : ready)
    }
    case 'ended':
      return text(phrases.say('dossier.notice.ended', { code, status }))
    case 'due-soon':
      return text(phrases.say('dossier.notice.due', { code, date: timeText(record.dueAt ?? '') }))
    default:
      return kind satisfies never
  }
}

function text(words: string): Reply {
  return { kind: 'text', text: words }
}
