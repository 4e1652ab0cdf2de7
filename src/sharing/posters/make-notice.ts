/** A board of procedures as a sheet to print: links, date and sentences added. Pure. */

import type { Board, BoardRow } from '../../conversation/sheet/board.ts'
import type { Phrases } from '../../knowledge/phrases.ts'
import { formatDate } from '../../vietnamese/dates.ts'
import { shareLink } from '../link.ts'
import type { Notice, NoticeRow, NoticeWords } from '../print/board/notice.ts'
import type { Team } from '../team.ts'
import { issuerOf } from './make-poster.ts'

export type NoticeParts = {
  readonly team: Team | null
  /** With its type: "xã Tân Hưng". */
  readonly commune: string | null
  readonly url: string
  /** ISO date on which the facts hold. */
  readonly day: string
  readonly phrases: Phrases
}

/** The sheet of a field. */
export function makeNotice({ field, rows }: Board, parts: NoticeParts): Notice {
  const { commune, day, phrases } = parts
  const isSure = rows.every(({ unsure }) => !unsure)
  return {
    issuer: issuerOf(commune, phrases),
    title: phrases.say('board.title', { field }),
    updated: phrases.say('board.updated', { date: formatDate(day) }),
    rows: rows.map((row) => noticeRow(row, parts)),
    foot: [phrases.say('board.foot'), ...(isSure ? [] : [phrases.say('board.unsure')])],
    words: noticeWords(phrases),
  }
}

function noticeRow(row: BoardRow, { team, url, phrases }: NoticeParts): NoticeRow {
  const place = { kind: 'procedure', procedure: row.procedure } as const
  const none = [phrases.say('board.none')]
  return {
    code: row.code ?? '',
    title: row.unsure ? `${row.title} (*)` : row.title,
    duration: row.duration.length > 0 ? row.duration : none,
    fee: row.fee.length > 0 ? row.fee : none,
    online: row.online,
    link: shareLink(url, { place, team: team?.code ?? null }),
    alt: phrases.say('poster.codeAlt', { name: row.title }),
  }
}

function noticeWords(phrases: Phrases): NoticeWords {
  return {
    columns: {
      number: phrases.say('board.column.number'),
      code: phrases.say('board.column.code'),
      title: phrases.say('board.column.title'),
      duration: phrases.say('board.column.duration'),
      fee: phrases.say('board.column.fee'),
      online: phrases.say('board.column.online'),
      qr: phrases.say('board.column.qr'),
    },
    more: phrases.say('board.more'),
    page: (page, of) => phrases.say('board.page', { page, of }),
  }
}
