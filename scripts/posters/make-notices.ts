/** Notice-board sheets into a folder. */

import { type Boards, createBoards } from '../../src/assistant/boards.ts'
import { createMind } from '../../src/conversation/create-mind.ts'
import { nowAt } from '../../src/conversation/now.ts'
import { makeNotice } from '../../src/sharing/posters/make-notice.ts'
import { type BoardSize, boardPages } from '../../src/sharing/print/board/board-pages.ts'
import type { Notice } from '../../src/sharing/print/board/notice.ts'
import { loadFonts } from '../../src/sharing/print/font.ts'
import { readFonts } from '../../src/sharing/print/read-fonts.ts'
import type { Team } from '../../src/sharing/team.ts'
import { fieldsOf } from './fields.ts'
import type { Shop } from './open-shop.ts'
import { progressBar } from './progress.ts'
import { type FileJob, writeFiles } from './write-files.ts'

export type NoticeOrder = {
  readonly shop: Shop
  readonly teams: readonly (Team | null)[]
  readonly fields: readonly string[]
  readonly sizes: readonly BoardSize[]
  /** Sheets of the same facts stay, whatever their date. */
  readonly changed: boolean
  readonly url: string
  readonly day: string
  readonly out: string
}

/** Makes them, says how many, and returns the exit code. A field nothing is known of gets no sheet. */
export async function makeNotices(order: NoticeOrder): Promise<number> {
  const { shop, day, out } = order
  const mind = createMind(shop.knowledge, shop.statuses)
  const boards = createBoards({ ...shop, mind })
  const named = order.fields.length > 0 ? order.fields : ['all']
  const files: FileJob[] = []
  for (const field of fieldsOf(named, shop.knowledge)) {
    files.push(...(await fieldFiles(field, boards, order)))
  }
  const written = await writeFiles(files, out, { day, onProgress: progressBar(files.length) })
  console.log(
    `${out}: ${files.length} sheets: ${written.made} made, ${written.kept} left as they were`,
  )
  return 0
}

async function fieldFiles(field: string, boards: Boards, order: NoticeOrder): Promise<FileJob[]> {
  const { shop, day, teams, sizes, url } = order
  const board = await boards(field, nowAt(new Date(`${day}T12:00:00+07:00`)))
  if (!board) return []
  const { knowledge, settings } = shop
  return teams.flatMap((team) => {
    const commune = team?.commune ?? settings.commune
    const notice = makeNotice(board, { team, commune, url, day, phrases: knowledge.phrases })
    return sizes.map((size) => fileJob(notice, { field, team, size, order }))
  })
}

type Named = {
  readonly field: string
  readonly team: Team | null
  readonly size: BoardSize
  readonly order: NoticeOrder
}

function fileJob(notice: Notice, { field, team, size, order }: Named): FileJob {
  const { settings } = order.shop
  const { colours } = settings
  const look = { fonts: loadFonts(readFonts()), colours, emblem: null }
  const { updated: _, words: __, ...facts } = notice
  return {
    file: `${team ? `${team.code}/` : ''}niem-yet-${field}-${size}.pdf`,
    content: { facts, size, colours },
    ageless: order.changed,
    print: () => ({
      title: notice.title,
      day: order.day,
      pages: boardPages(notice, size, look),
    }),
  }
}
