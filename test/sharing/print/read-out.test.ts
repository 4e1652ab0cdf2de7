/** What a PDF on paper's way tells those who have it read out: order, headings, tables, words for pictures. */

import { describe, expect, it } from 'vitest'
import { nowAt } from '../../../src/conversation/now.ts'
import { makeNotice } from '../../../src/sharing/posters/make-notice.ts'
import { boardPages } from '../../../src/sharing/print/board/board-pages.ts'
import type { Page } from '../../../src/sharing/print/page.ts'
import { printPdf } from '../../../src/sharing/print/pdf.ts'
import { layouts, posterSizes } from '../../../src/sharing/print/poster/sizes.ts'
import { type PdfNode, pdfStructure } from '../../support/pdf-structure.ts'
import { codeOf, crowded, host, look, poster } from '../../support/posters.ts'
import { realKnowledge, realMind } from '../../support/real-mind.ts'

async function readOut(pages: readonly Page[]) {
  const bytes = await printPdf({ title: 'Hộ tịch', day: '2026-11-23', pages })
  const [first = []] = await pdfStructure(bytes)
  expect(first.map(({ role }) => role)).toEqual(['Document'])
  return { bytes, nodes: first[0]?.children ?? [] }
}

const within = (nodes: readonly PdfNode[]): readonly PdfNode[] =>
  nodes.flatMap((node) => [node, ...within(node.children)])

describe('a poster read out', () => {
  it.each(posterSizes)('(%s) is tagged, titled and in Vietnamese', async (size) => {
    const { bytes } = await readOut(layouts[size](poster, look))
    const file = bytes.toString('latin1')
    expect(file).toMatch(/\/MarkInfo/)
    expect(file).toMatch(/\/Marked true/)
    expect(file).toMatch(/\/Lang \(vi\)/)
    expect(file).toMatch(/\/DisplayDocTitle true/)
  })

  it('goes from who hangs it over its headings and the code to the steps', async () => {
    const { nodes } = await readOut(layouts.a4(poster, look))
    const roles = nodes.map(({ role, alt }) => (alt === '' ? role : alt))
    expect(roles.slice(0, 6)).toEqual(['P', 'P', 'H1', 'H2', 'Mã QR mở: Hộ tịch', 'P'])
    expect(roles.filter((role) => role.startsWith('Hình: '))).toHaveLength(3)
  })

  it.each(posterSizes)('(%s) has words for every picture', async (size) => {
    for (const one of [poster, crowded]) {
      const { nodes } = await readOut(layouts[size](one, look))
      const figures = within(nodes).filter(({ role }) => role === 'Figure')
      expect(figures.length).toBeGreaterThan(0)
      for (const { alt } of figures) expect(alt).toMatch(/^(?:Mã QR mở|Hình): \S/)
    }
  })

  it('tells each sticker and each side of a tent once', async () => {
    const two = {
      ...poster,
      codes: [codeOf('khai-sinh', 'Khai sinh'), codeOf('khai-tu', 'Khai tử')],
    }
    const stickers = await readOut(layouts.stickers(two, look))
    const alts = stickers.nodes.map(({ alt }) => alt).filter((alt) => alt !== '')
    expect(alts).toEqual(['Mã QR mở: Khai sinh', 'Mã QR mở: Khai tử'])
    const tent = await readOut(layouts.tent(poster, look))
    expect(tent.nodes.filter(({ role }) => role === 'H1')).toHaveLength(1)
  })
})

describe('a notice-board sheet read out', () => {
  it('is a heading and a table: rows of as many cells as columns, a code with words in each', async () => {
    const day = '2026-11-23'
    const board = realMind.board(
      { field: 'ho-tich', details: new Map() },
      nowAt(new Date(`${day}T05:00:00Z`)),
    )
    if (!board) throw new Error('expected the field ho-tich')
    const parts = { team: null, commune: null, url: host, day, phrases: realKnowledge.phrases }
    const { nodes } = await readOut(boardPages(makeNotice(board, parts), 'a4', look))
    expect(nodes.filter(({ role }) => role === 'H1')).toHaveLength(1)
    const tables = nodes.filter(({ role }) => role === 'Table')
    expect(tables).toHaveLength(1)
    const [names, ...rows] = tables[0]?.children ?? []
    expect(names?.children.map(({ role }) => role)).toEqual(Array(7).fill('TH'))
    expect(rows.length).toBeGreaterThan(0)
    for (const row of rows) {
      expect(row.role).toBe('TR')
      expect(row.children.map(({ role }) => role)).toEqual(Array(7).fill('TD'))
      expect(within(row.children).filter(({ role }) => role === 'Figure')).toHaveLength(1)
    }
  })
})
