/** Stickers: 24 on a sheet of A4, 70 by 37 mm, the usual sheet of labels without gaps. */

import { spellLink } from '../../link.ts'
import { type Mark, mm, type Page, paper, rule } from '../page.ts'
import { at, column, type Part, textPart } from '../part.ts'
import { qrMarks } from '../qr-marks.ts'
import { fitName, fitText, setText } from '../text-block.ts'
import type { Look, Poster, PosterCode } from './poster.ts'

const across = 3
const down = 8
const label = { width: paper.a4.width / across, height: paper.a4.height / down }
/** What office printers leave blank at the edge of a sheet. */
const edge = 4.2 * mm
const side = label.height - 2 * edge
const gap = 1 * mm

/** The sheets: the codes take turns until the last sheet is full. */
export function stickerSheets(poster: Poster, look: Look): readonly Page[] {
  const onSheet = across * down
  const parts = poster.codes.map((code) => sticker(code, poster, look))
  const count = Math.ceil(parts.length / onSheet)
  return Array.from({ length: count }, (_, sheet) => {
    const shown = parts.slice(sheet * onSheet, (sheet + 1) * onSheet)
    const cells = Array.from({ length: onSheet }, (_, i) => shown[i % shown.length])
    const marks = cells.flatMap((part, i) => {
      if (!part) return []
      const mark = at(part, (i % across) * label.width, Math.floor(i / across) * label.height)
      // Each is read out once.
      return [i < shown.length ? mark : { ...mark, tag: { role: 'Artifact' } as const }]
    })
    return { ...paper.a4, marks: [...cuts, ...marks] }
  })
}

/** Fine lines to cut along where the sheet is plain paper. */
const cuts: readonly Mark[] = [
  ...Array.from({ length: across - 1 }, (_, i) => {
    const x = (i + 1) * label.width
    return rule([x, 0], [x, paper.a4.height], { colour: '#8a8a8a', width: 0.4, dash: 3 })
  }),
  ...Array.from({ length: down - 1 }, (_, i) => {
    const y = (i + 1) * label.height
    return rule([0, y], [paper.a4.width, y], { colour: '#8a8a8a', width: 0.4, dash: 3 })
  }),
]

/** The code on the left, its words on the right. */
function sticker(code: PosterCode, { words, issuer }: Poster, look: Look): Part {
  const { fonts, colours, emblem } = look
  const width = label.width - side - gap - 2 * edge
  const left = { width, align: 'left' } as const
  const bold = { fonts, weight: 'bold', width } as const
  const regular = { fonts, weight: 'regular', width } as const
  const head = fitText(words.shortHeadline, bold, { sizes: [11, 10.5, 10], lines: 2 })
  const name = fitName(code.name, bold, { sizes: [10, 9.5, 9, 8.5, 8], lines: 3 })
  const link = fitText(spellLink(code.link), regular, { sizes: [8, 7.5, 7], lines: 3 })
  const text = column(
    [
      textPart(head, { ...left, colour: colours.ink }),
      textPart(name, { ...left, colour: colours.accent }),
      textPart(link, { ...left, colour: colours.ink }),
    ],
    3,
  )
  const by = issuer === null ? null : setText(issuer, { ...regular, size: 7.5 })
  const signed = by ? column([text, textPart(by, { ...left, colour: colours.ink })], 3) : text
  const shown = signed.height <= side ? signed : text
  const marks = [
    ...qrMarks(code.link, { x: edge, y: edge, side, level: 'M', emblem, alt: code.alt }),
    at(shown, edge + side + gap, (label.height - shown.height) / 2),
  ]
  return { width: label.width, height: label.height, marks }
}
