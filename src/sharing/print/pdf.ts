/** Pages as a PDF: text stays text, drawings stay lines, and the same pages of a day are the same bytes. */

import { buffer } from 'node:stream/consumers'
import PDFDocument from 'pdfkit'
import type { Mark, Page } from './page.ts'
import { readFonts } from './read-fonts.ts'

export type Print = {
  readonly title: string
  /** ISO date written into the file. */
  readonly day: string
  readonly pages: readonly Page[]
}

/** The file of a print. Its language is Vietnamese; the font comes along, only the glyphs in use. */
export async function printPdf({ title, day, pages }: Print): Promise<Buffer> {
  const made = new Date(`${day}T00:00:00Z`)
  const doc = new PDFDocument({
    autoFirstPage: false,
    // The usual first font is not embedded; every text names its own.
    font: null as unknown as string,
    lang: 'vi',
    displayTitle: true,
    pdfVersion: '1.7',
    info: { Title: title, CreationDate: made, ModDate: made },
  })
  const fonts = readFonts()
  doc.registerFont('regular', fonts.regular as Buffer)
  doc.registerFont('bold', fonts.bold as Buffer)
  for (const { width, height, marks } of pages) {
    doc.addPage({ size: [width, height], margin: 0 })
    for (const mark of marks) draw(doc, mark)
  }
  doc.end()
  return buffer(doc)
}

type Doc = InstanceType<typeof PDFDocument>

function draw(doc: Doc, mark: Mark): void {
  switch (mark.kind) {
    case 'text':
      doc
        .font(mark.weight)
        .fontSize(mark.size)
        .fillColor(mark.colour)
        .text(mark.text, mark.x, mark.y, { lineBreak: false, baseline: 'alphabetic' })
      return
    case 'path':
      drawPath(doc, mark)
      return
    case 'image':
      drawImage(doc, mark)
      return
    case 'group':
      drawGroup(doc, mark)
      return
    default:
      mark satisfies never
  }
}

function drawPath(doc: Doc, mark: Extract<Mark, { kind: 'path' }>): void {
  const { x, y, scale, data, fill, stroke } = mark
  doc.save().translate(x, y).scale(scale).path(data)
  if (stroke) {
    doc.lineWidth(stroke.width).lineCap('round').lineJoin('round').strokeColor(stroke.colour)
    if (stroke.dash) doc.dash(stroke.dash, { space: stroke.dash })
  }
  if (fill) doc.fillColor(fill)
  if (fill && stroke) doc.fillAndStroke()
  else if (fill) doc.fill()
  else doc.stroke()
  doc.restore()
}

function drawImage(doc: Doc, { x, y, side, emblem }: Extract<Mark, { kind: 'image' }>): void {
  const fit: [number, number] = [side, side]
  doc.image(emblem.bytes as Buffer, x, y, { fit, align: 'center', valign: 'center' })
}

function drawGroup(doc: Doc, { x, y, scale, turned, marks }: Extract<Mark, { kind: 'group' }>) {
  doc.save().translate(x, y)
  if (turned) doc.rotate(180)
  doc.scale(scale)
  for (const mark of marks) draw(doc, mark)
  doc.restore()
}
