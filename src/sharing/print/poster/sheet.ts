/** The poster on A4, and on A5 as the same page made smaller. */

import { type Mark, type Page, paper, type TextRole } from '../page.ts'
import { at, column, framed, nothing, type Part, textPart } from '../part.ts'
import { fitName, fitText } from '../text-block.ts'
import { codesPart } from './codes.ts'
import type { Look, Poster } from './poster.ts'
import { shortStepsPart, stepsPart } from './steps.ts'

const { width: pageWidth, height: pageHeight } = paper.a4
const margin = 40
const width = pageWidth - 2 * margin

/** A sheet of A4: nothing on it is set smaller than 11 points. */
export function a4Poster(poster: Poster, look: Look): readonly Page[] {
  return [{ ...paper.a4, marks: sheet(poster, look, 1) }]
}

/** A sheet of A5. */
export function a5Poster(poster: Poster, look: Look): readonly Page[] {
  const scale = paper.a5.width / pageWidth
  const marks = sheet(poster, look, scale)
  return [{ ...paper.a5, marks: [{ kind: 'group', x: 0, y: 0, scale, turned: false, marks }] }]
}

/** Head from above, foot from below, codes in what is left; where that is little, with fewer words. */
function sheet(poster: Poster, look: Look, scale: number): readonly Mark[] {
  const isSingle = poster.codes.length === 1
  const roomy = frameOf(poster, look, false)
  const isTight = poster.codes.length > 2 || roomy.room.height < leastRoom
  const { head, foot, top, room } = isTight ? frameOf(poster, look, true) : roomy
  const grid = { room, level: isSingle ? 'Q' : 'M', named: !isSingle, scale } as const
  const codes = codesPart(poster.codes, grid, look)
  return [
    at(head, margin, margin),
    at(codes, margin, top),
    at(foot, margin, pageHeight - margin - foot.height),
  ]
}

/** A code lower than this is no poster's, in points. */
const leastRoom = 220

function frameOf(poster: Poster, look: Look, isTight: boolean) {
  const head = headPart(poster, look, isTight)
  const foot = footPart(poster, look, isTight)
  const top = margin + head.height + 12
  const bottom = pageHeight - margin - foot.height - 14
  return { head, foot, top, room: { width, height: bottom - top } }
}

function headPart(poster: Poster, look: Look, isTight: boolean): Part {
  const { issuer, team, subject, words } = poster
  const { accent, ink } = look.colours
  const set = setter(look)
  const names = column(
    [
      set(issuer?.toLocaleUpperCase('vi'), { weight: 'bold', sizes: [22, 20, 18, 16], lines: 3 }),
      set(team, { weight: 'regular', sizes: [18, 17, 16, 15, 14], lines: 2, colour: ink }),
    ],
    4,
  )
  const line = names.height > 0 ? rulePart(accent) : nothing
  const headline = set(words.headline, {
    ...{ weight: 'bold', lines: 1, colour: ink, role: 'H1' },
    sizes: isTight ? [38, 36] : [50, 48, 46, 44, 42, 40],
  })
  const about = set(subject, {
    ...{ weight: 'bold', lines: 3, role: 'H2' },
    sizes: isTight ? [26, 24, 22, 20, 18] : [34, 32, 30, 28, 26, 24, 22, 20],
    isName: true,
  })
  return column([names, line, headline, about], 9)
}

function footPart(poster: Poster, look: Look, isTight: boolean): Part {
  const foot = setter(look)(poster.words.foot, {
    ...{ weight: 'regular', sizes: [14], lines: 2, colour: look.colours.ink },
  })
  const steps = isTight
    ? shortStepsPart(poster.words.steps, { width, picture: 40, title: 19 }, look)
    : stepsPart(poster.words.steps, { width, picture: 66, title: 21, text: 15 }, look)
  return column([steps, helpPart(poster, look), foot], 13)
}

function helpPart({ words, help }: Poster, look: Look): Part {
  if (help.length === 0) return nothing
  const padding = 11
  const set = setter(look, width - 2 * padding)
  const lines = help.map((line, i) =>
    set(line, {
      weight: i === 0 ? 'bold' : 'regular',
      sizes: i === 0 ? [24, 22, 20, 18, 16] : [17, 16, 15, 14],
      lines: 2,
      colour: look.colours.ink,
    }),
  )
  const head = set(words.helpTitle, { weight: 'bold', sizes: [17, 16, 15], lines: 1 })
  return framed(column([head, ...lines], 3), { padding, colour: look.colours.accent })
}

type Wish = {
  readonly weight: 'regular' | 'bold'
  readonly sizes: readonly number[]
  readonly lines: number
  readonly colour?: string
  readonly role?: TextRole
  /** May end in dots. */
  readonly isName?: boolean
}

/** Sets a centred text over the page; nothing for no text. */
function setter({ fonts, colours }: Look, across = width) {
  return (
    text: string | null | undefined,
    { weight, colour, role = 'P', isName, ...fit }: Wish,
  ): Part => {
    if (!text) return nothing
    const set = isName ? fitName : fitText
    const block = set(text, { fonts, weight, width: across }, fit)
    return textPart(block, {
      width: across,
      align: 'centre',
      colour: colour ?? colours.accent,
      role,
    })
  }
}

function rulePart(colour: string): Part {
  const data = `M0 1h${width}`
  const mark = { kind: 'path', x: 0, y: 0, scale: 1, data, stroke: { colour, width: 1.2 } } as const
  return { width, height: 2, marks: [mark] }
}
