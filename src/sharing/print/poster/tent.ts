/** Table tents: a sheet of A4 folded to a prism, the same words on both sides. */

import { spellLink } from '../../link.ts'
import { type GroupMark, type Mark, mm, type Page, paper, rule, type TextRole } from '../page.ts'
import { at, column, nothing, type Part, textPart } from '../part.ts'
import { qrMarks } from '../qr-marks.ts'
import { fitName, fitText } from '../text-block.ts'
import type { Look, Poster, PosterCode } from './poster.ts'
import { shortStepsPart } from './steps.ts'

/** From above: one side upside down, the other, the base, a strip to glue; 297 mm together. */
const panel = { width: paper.a4.width, height: 110 * mm }
const base = 60 * mm
/** Where the upper side begins, seen from its own top. */
const far = { x: panel.width, y: panel.height }
const margin = 11 * mm
const gap = 8 * mm

/** A sheet for each code. */
export function tableTents(poster: Poster, look: Look): readonly Page[] {
  return poster.codes.map((code) => ({ ...paper.a4, marks: sheet(code, poster, look) }))
}

function sheet(code: PosterCode, poster: Poster, look: Look): readonly Mark[] {
  const { marks } = sidePart(code, poster, look)
  // The same words once more, for those across the table.
  const turned: GroupMark = {
    ...{ kind: 'group', ...far, scale: 1, turned: true },
    ...{ marks, tag: { role: 'Artifact' } },
  }
  const folds = [panel.height, 2 * panel.height, 2 * panel.height + base]
  const width = panel.width - 2 * margin
  const fold = fitText(
    poster.words.fold,
    { fonts: look.fonts, weight: 'regular', width },
    { sizes: [9], lines: 3 },
  )
  const hint = textPart(fold, { width, align: 'centre', colour: '#555555' })
  return [
    turned,
    at({ ...panel, marks }, 0, panel.height),
    ...folds.map((y) => rule([0, y], [panel.width, y], { colour: '#8a8a8a', width: 0.5, dash: 4 })),
    at(hint, margin, 2 * panel.height + (base - hint.height) / 2),
  ]
}

/** The code with its link on the right, the words on the left. */
function sidePart(code: PosterCode, poster: Poster, look: Look): Part {
  const { fonts, colours, emblem } = look
  const height = panel.height - 2 * margin
  const linkRoom = 26
  const side = height - linkRoom
  const width = panel.width - 2 * margin - gap - side
  const words = wordsPart(code, poster, { width, height }, look)
  const link = fitText(
    spellLink(code.link),
    { fonts, weight: 'regular', width: side },
    { sizes: [12, 11, 10, 9], lines: 2 },
  )
  const address = textPart(link, { width: side, align: 'centre', colour: colours.ink })
  const x = panel.width - margin - side
  return {
    ...panel,
    marks: [
      at(words, margin, margin + Math.max(0, (height - words.height) / 2)),
      ...qrMarks(code.link, { x, y: margin - 4, side, level: 'Q', emblem, alt: code.alt }),
      at(address, x, margin + side - 2),
    ],
  }
}

function wordsPart(
  code: PosterCode,
  poster: Poster,
  { width, height }: { readonly width: number; readonly height: number },
  look: Look,
): Part {
  const { issuer, subject, words, help } = poster
  const { accent, ink } = look.colours
  const set = (
    text: string,
    sizes: readonly number[],
    lines: number,
    colour: string,
    role: TextRole = 'P',
  ): Part => {
    const block = fitText(text, { fonts: look.fonts, weight: 'bold', width }, { sizes, lines })
    return textPart(block, { width, align: 'left', colour, role })
  }
  const named = (text: string): Part => {
    const setting = { fonts: look.fonts, weight: 'bold', width } as const
    const block = fitName(text, setting, { sizes: [20, 18, 16, 14], lines: 3 })
    return textPart(block, { width, align: 'left', colour: accent, role: 'H2' })
  }
  const about = poster.codes.length > 1 ? code.name : subject
  const head = [
    issuer ? set(issuer.toLocaleUpperCase('vi'), [13, 12, 11], 3, accent) : nothing,
    set(words.headline, [34, 32, 30, 28], 2, ink, 'H1'),
    about ? named(about) : nothing,
    shortStepsPart(words.steps, { width, picture: 26, title: 12.5 }, look),
  ]
  const helpTitle = help.length > 0 ? [set(words.helpTitle, [11], 2, accent)] : []
  const lines = help.map((line, i) => set(line, i === 0 ? [15, 14, 13, 12] : [11], 2, ink))
  // What does not fit is left out from below, a line at a time.
  for (let count = lines.length; count > 0; count--) {
    const whole = column([...head, column([...helpTitle, ...lines.slice(0, count)], 2)], 9)
    if (whole.height <= height) return whole
  }
  return column(head, 9)
}
