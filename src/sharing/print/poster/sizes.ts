/** The sizes a poster comes in, by the names people choose them by. */

import type { Page } from '../page.ts'
import type { Look, Poster } from './poster.ts'
import { a4Poster, a5Poster } from './sheet.ts'
import { stickerSheets } from './stickers.ts'
import { tableTents } from './tent.ts'

export const posterSizes = ['a4', 'a5', 'stickers', 'tent'] as const
export type PosterSize = (typeof posterSizes)[number]

/** A poster and how it looks → its pages. Throws TextTooLong, CodesTooMany. */
export const layouts: Readonly<
  Record<PosterSize, (poster: Poster, look: Look) => readonly Page[]>
> = { a4: a4Poster, a5: a5Poster, stickers: stickerSheets, tent: tableTents }
