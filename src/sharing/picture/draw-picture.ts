/** Share pictures as files: loads everything that draws, so it is itself loaded when needed. */

import { type Fonts, loadFonts } from '../print/font.ts'
import { readFonts } from '../print/read-fonts.ts'
import { type PictureWords, sharePicture } from './share-picture.ts'
import { svgPng } from './svg-png.ts'

let fonts: Fonts | undefined

/** The PNG file. Throws TextTooLong. */
export function drawPicture(words: PictureWords): Promise<Uint8Array> {
  fonts ??= loadFonts(readFonts())
  return svgPng(sharePicture(words, fonts), 1)
}
