/** Pages as a PDF: text stays text and is read out in order, drawings stay lines, and the same pages of a day are the same bytes. */

import { buffer } from 'node:stream/consumers'
import PDFDocument from 'pdfkit'
import { drawMarks } from './draw-marks.ts'
import type { Page } from './page.ts'
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
    tagged: true,
    pdfVersion: '1.7',
    info: { Title: title, CreationDate: made, ModDate: made },
  })
  const fonts = readFonts()
  doc.registerFont('regular', fonts.regular as Buffer)
  doc.registerFont('bold', fonts.bold as Buffer)
  const told = doc.struct('Document')
  doc.addStructure(told)
  for (const { width, height, marks } of pages) {
    doc.addPage({ size: [width, height], margin: 0 })
    drawMarks(doc, marks, told)
  }
  told.end()
  doc.end()
  return buffer(doc)
}
