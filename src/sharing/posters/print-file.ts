/** One poster or code as a file: loads everything that draws, so it is itself loaded when needed. */

import type { Board } from '../../conversation/sheet/board.ts'
import type { Knowledge } from '../../knowledge/knowledge.ts'
import { shareLink } from '../link.ts'
import { svgPng } from '../picture/svg-png.ts'
import { formatPlace, type Place } from '../place.ts'
import type { PlaceBook } from '../place-book.ts'
import { type BoardSize, boardPages } from '../print/board/board-pages.ts'
import { loadFonts } from '../print/font.ts'
import { printPdf } from '../print/pdf.ts'
import { layouts, type PosterSize } from '../print/poster/sizes.ts'
import { readFonts } from '../print/read-fonts.ts'
import { qrSvg } from '../qr/qr-svg.ts'
import type { Team } from '../team.ts'
import { makeNotice } from './make-notice.ts'
import { makePoster } from './make-poster.ts'
import type { PosterSettings } from './settings.ts'

export type PrintOrder = {
  readonly place: Place
  readonly team: Team | null
  readonly form: PosterSize | 'svg' | 'png'
}

export type FileParts = {
  readonly knowledge: Knowledge
  readonly places: PlaceBook
  readonly settings: PosterSettings
  /** Without a slash at its end. */
  readonly url: string
  /** ISO date. */
  readonly day: string
}

export type PrintedFile = { readonly name: string; readonly bytes: Uint8Array }

/** The file with a name to save it by. Throws TextTooLong. */
export async function printFile(order: PrintOrder, parts: FileParts): Promise<PrintedFile> {
  const { place, team, form } = order
  const name = [formatPlace(place), ...(team ? [team.code] : [])].join('-')
  if (form === 'svg' || form === 'png') {
    return { name: `${name}.${form}`, bytes: await picture(order, form, parts) }
  }
  const { knowledge, places, settings, url, day } = parts
  const { commune, colours, emblem } = settings
  const poster = makePoster({ team, places: [place] }, { knowledge, places, commune, url })
  const look = { fonts: loadFonts(readFonts()), colours, emblem }
  const title = poster.subject ?? poster.words.headline
  const bytes = await printPdf({ title, day, pages: layouts[form](poster, look) })
  return { name: `${name}-${form}.pdf`, bytes }
}

export type NoticeOrder = Pick<PrintOrder, 'place' | 'team'> & {
  readonly board: Board
  readonly size: BoardSize
}

/** A notice-board sheet with a name to save it by. Throws TextTooLong. */
export async function printNotice(order: NoticeOrder, parts: FileParts): Promise<PrintedFile> {
  const { place, team, board, size } = order
  const { knowledge, settings, url, day } = parts
  const commune = team?.commune ?? settings.commune
  const notice = makeNotice(board, { team, commune, url, day, phrases: knowledge.phrases })
  const look = { fonts: loadFonts(readFonts()), colours: settings.colours, emblem: null }
  const pages = boardPages(notice, size, look)
  const name = ['niem-yet', formatPlace(place), ...(team ? [team.code] : []), size].join('-')
  return { name: `${name}.pdf`, bytes: await printPdf({ title: notice.title, day, pages }) }
}

/** Pixels to a module: a code of 37 modules gets about 540 pixels. */
const qrScale = 12

async function picture(
  { place, team }: PrintOrder,
  form: 'svg' | 'png',
  { knowledge, settings, url }: FileParts,
): Promise<Uint8Array> {
  const link = shareLink(url, { place, team: team?.code ?? null })
  const title = knowledge.phrases.say('poster.headline')
  const svg = qrSvg({ link, emblem: settings.emblem, title })
  return form === 'svg' ? Buffer.from(svg.markup) : svgPng(svg.markup, qrScale)
}
