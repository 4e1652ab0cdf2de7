/** The picture messengers show beside a shared link: what it leads to, from where, and whose assistant it is. */

import type { Phrases } from '../../knowledge/phrases.ts'
import type { Place } from '../place.ts'
import type { PlaceBook } from '../place-book.ts'
import type { Fonts } from '../print/font.ts'
import type { TextMark } from '../print/page.ts'
import { type Block, fitName, placeBlock, type Setting, setText } from '../print/text-block.ts'
import type { Team } from '../team.ts'
import { escapeXml } from './xml.ts'

/** As Facebook, Zalo and Telegram show it whole, in pixels. */
export const pictureSize = { width: 1200, height: 630 } as const

export type PictureWords = {
  /** What the assistant is called. */
  readonly name: string
  /** Above the title: which kind of place it is. */
  readonly kind: string | null
  readonly title: string
  /** The commune whose team shares. */
  readonly commune: string | null
  readonly foot: string
}

/** The words for a place of the knowledge; null when it does not hold it. */
export function pictureWords(
  place: Place,
  team: Pick<Team, 'commune' | 'province'> | null,
  { places, phrases }: { readonly places: PlaceBook; readonly phrases: Phrases },
): PictureWords | null {
  const title = places.title(place)
  const name = places.title({ kind: 'home' })
  if (title === null || name === null) return null
  return {
    name,
    kind: phrases.say(`share.picture.kind.${place.kind}`),
    title: place.kind === 'home' ? phrases.say('share.picture.home') : title,
    commune: team && `${team.commune}, ${team.province}`,
    foot: phrases.say('share.picture.foot'),
  }
}

const margin = 80
const width = pictureSize.width - 2 * margin
const light = '#d3e8e5'

/** A door inside a speech bubble, in a square of 32. */
const sign =
  '<path fill="#fff" d="M6 2h20a4 4 0 0 1 4 4v17a4 4 0 0 1-4 4h-6l-6 5v-5H6a4 4 0 0 1-4-4V6a4 4 0 0 1 4-4z"/>' +
  '<path fill="#0b5157" d="M10 22v-9a6 6 0 0 1 12 0v9h-4v-9a2 2 0 0 0-4 0v9z"/>'

/** The drawing as SVG. Flat colours: the file stays small. Throws TextTooLong. */
export function sharePicture({ name, kind, title, commune, foot }: PictureWords, fonts: Fonts) {
  const regular = { fonts, weight: 'regular', width } as const
  const bold = { fonts, weight: 'bold', width } as const
  const line = (text: string, setting: Omit<Setting, 'size'>, sizes: readonly number[]) =>
    fitName(text, setting, { sizes, lines: 1 })
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 630" font-family="Be Vietnam Pro">',
    '<path fill="#0b5157" d="M0 0h1200v630H0z"/>',
    `<g transform="translate(${margin} 62) scale(3.1)">${sign}</g>`,
    placed(line(name, { ...bold, width: width - 130 }, [46, 40]), margin + 130, 84, '#fff'),
    kind === null ? '' : placed(line(kind, regular, [38, 34]), margin, 206, light),
    placed(titleBlock(title, bold), margin, 262, '#fff'),
    commune === null ? '' : placed(line(commune, bold, [38, 34]), margin, 494, '#fff'),
    placed(line(foot, regular, [34, 30]), margin, 552, light),
    '</svg>',
  ].join('')
}

/** As large as there is room for, from the kind of place down to the commune. */
function titleBlock(title: string, setting: Omit<Setting, 'size'>): Block {
  const blocks = titleSizes.map((size) => setText(title, { ...setting, size }))
  const fitting = blocks.find((block) => block.height <= 224 && block.width <= width)
  return fitting ?? fitName(title, setting, { sizes: titleSizes.slice(-1), lines: 3 })
}

const titleSizes = [86, 78, 70, 62, 56, 50]

/** The lines with their corner at `x` `y`. */
function placed(block: Block, x: number, y: number, fill: string): string {
  const spot = { x, y, align: 'left', colour: fill } as const
  return placeBlock(block, spot).map(textLine).join('')
}

function textLine({ x, y, text, size, weight, colour }: TextMark): string {
  const look = `font-size="${size}" font-weight="${weight === 'bold' ? 700 : 400}" fill="${colour}"`
  return `<text x="${x}" y="${Math.round(y)}" ${look}>${escapeXml(text)}</text>`
}
