/** What a follower of a dossier is told: the same care as in a view, no more than they may know. */

import type { Notice } from '../dossiers/follow/notices.ts'
import type { DossierRecord } from '../dossiers/record.ts'
import { anonymousView } from '../dossiers/view.ts'
import { timeText } from './dossier-text.ts'
import { followChoices } from './follow/offer-follow.ts'
import { scoreChoices } from './follow/rate.ts'
import type { NoticeBody } from './notice-body.ts'
import type { Choice } from './reply.ts'
import type { World } from './world.ts'

type Surroundings = Pick<World, 'knowledge' | 'statuses'> & {
  /** The dossier is named by agency and number only. */
  readonly shortCode?: boolean
}

/** The reply to send. A place and a day are told to verified owners only. */
export function noticeBody(notice: Notice, surroundings: Surroundings): NoticeBody {
  const { statuses, shortCode = false } = surroundings
  const { record } = notice
  const view = anonymousView(record, { statuses, sourceName: '' })
  const facts = {
    code: shortCode ? shortened(notice.code) : notice.code,
    status: view.statusText,
    date: timeText(record.asOf),
    action: view.action ?? '',
  }
  const text = noticeText(notice, facts, surroundings)
  const choices = choicesOf(notice, surroundings)
  return { reply: { kind: 'text', text, ...(choices.length > 0 ? { choices } : {}) }, facts }
}

function noticeText(
  { kind, record, verified }: Notice,
  { code, status, action }: NoticeBody['facts'],
  { knowledge: { phrases } }: Surroundings,
): string {
  switch (kind) {
    case 'changed':
      return phrases.say('dossier.notice.changed', { code, status })
    case 'waiting-citizen':
      return phrases.say('dossier.notice.waiting', { code, status, action })
    case 'result-ready': {
      const place = verified ? record.agency.name : undefined
      const ready = phrases.say('dossier.notice.ready', { code, action })
      return place ? `${ready}\n${phrases.say('dossier.notice.place', { place })}` : ready
    }
    case 'ended': {
      const ended = phrases.say('dossier.notice.ended', { code, status })
      return isReturned(record) ? `${ended}\n${phrases.say('dossier.rate.ask')}` : ended
    }
    case 'due-soon':
      return phrases.say('dossier.notice.due', { code, date: timeText(record.dueAt ?? '') })
    default:
      return kind satisfies never
  }
}

/** Whoever is told can stop it there and then; whoever got a result can say how it was. */
function choicesOf(
  { kind, code, record, mark }: Notice,
  { knowledge }: Surroundings,
): readonly Choice[] {
  if (kind !== 'ended') return followChoices({ knowledge }, code, 'follows')
  return isReturned(record) ? scoreChoices(knowledge.phrases, mark) : []
}

/** "Đã trả kết quả" of the national list. */
function isReturned({ status }: DossierRecord): boolean {
  return status === 10
}

/** `H26.19-…-0005` */
function shortened(code: string): string {
  const [agency, ...rest] = code.split('-')
  return [agency, '…', rest.at(-1)].join('-')
}
