/** Marks into a PDF, each told to readers: headings, paragraphs, tables, figures; the rest is for the eye alone. */

import type PDFDocument from 'pdfkit'
import type { GroupMark, Mark, Tag } from './page.ts'

export type Doc = InstanceType<typeof PDFDocument>

/** A node of the tree by which the page is read out. */
export type Told = ReturnType<Doc['struct']>

/** Tags that hold others; all else holds what is drawn. */
const holders: ReadonlySet<Tag['role']> = new Set(['Table', 'TR', 'TH', 'TD'])

/** Draws in the order of the marks, which is the order of reading. */
export function drawMarks(doc: Doc, marks: readonly Mark[], told: Told): void {
  for (const mark of marks) {
    if (mark.kind !== 'group') asArtifact(doc, () => draw(doc, mark))
    else if (mark.tag) drawTagged(doc, mark, mark.tag, told)
    else within(doc, mark, () => drawMarks(doc, mark.marks, told))
  }
}

function drawTagged(doc: Doc, mark: GroupMark, tag: Tag, told: Told): void {
  if (tag.role === 'Artifact') {
    asArtifact(doc, () => draw(doc, mark))
    return
  }
  if (holders.has(tag.role)) {
    const node = doc.struct(tag.role)
    told.add(node)
    within(doc, mark, () => drawMarks(doc, mark.marks, node))
    return
  }
  const content = doc.markStructureContent(tag.role)
  draw(doc, mark)
  doc.endMarkedContent()
  told.add(doc.struct(tag.role, 'alt' in tag ? { alt: tag.alt } : {}, [content]))
}

function asArtifact(doc: Doc, act: () => void): void {
  doc.markContent('Artifact', { type: 'Layout' })
  act()
  doc.endMarkedContent()
}

/** Without a word to readers. */
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
      within(doc, mark, () => {
        for (const one of mark.marks) draw(doc, one)
      })
      return
    default:
      mark satisfies never
  }
}

function within(doc: Doc, { x, y, scale, turned }: GroupMark, act: () => void): void {
  doc.save().translate(x, y)
  if (turned) doc.rotate(180)
  doc.scale(scale)
  act()
  doc.restore()
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
