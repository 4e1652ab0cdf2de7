/** Notice-board sheets: today's facts only, every row whole, every code leading to its procedure. */

import { describe, expect, it } from 'vitest'
import { createMind } from '../../../src/conversation/create-mind.ts'
import { nowAt } from '../../../src/conversation/now.ts'
import { makeNotice } from '../../../src/sharing/posters/make-notice.ts'
import { boardPages } from '../../../src/sharing/print/board/board-pages.ts'
import { printPdf } from '../../../src/sharing/print/pdf.ts'
import { channelOf, detailsOf, listingOf } from '../../support/national.ts'
import { collisions, inkBoxes } from '../../support/page-boxes.ts'
import { host, look } from '../../support/posters.ts'
import { readCodes, readPdf } from '../../support/read-pdf.ts'
import { mindWith, realKnowledge, realMind, statuses } from '../../support/real-mind.ts'

const day = '2026-11-23'
const now = nowAt(new Date(`${day}T12:00:00+07:00`))
const parts = {
  team: null,
  commune: 'xã Vĩnh Trạch',
  url: host,
  day,
  phrases: realKnowledge.phrases,
}

function boardOf(field: string, mind = realMind, details = new Map()) {
  const board = mind.board({ field, details }, now)
  if (!board) throw new Error(`expected the field ${field}`)
  return board
}

const noticeOf = (field: string) => makeNotice(boardOf(field), parts)
const fields = [...realKnowledge.fields.keys()]

describe('a board', () => {
  it('lists every procedure of its field once', () => {
    const ids = [...realKnowledge.procedures.values()]
      .filter(({ field }) => field === 'ho-tich')
      .map(({ id }) => id)
    expect(
      boardOf('ho-tich')
        .rows.map(({ procedure }) => procedure)
        .toSorted(),
    ).toEqual(ids.toSorted())
  })

  it('never shows a fee of yesterday as of today', () => {
    const rowOn = (validTo: string) => {
      const mind = mindWith('khai-sinh', (procedure) => ({
        ...procedure,
        fees: procedure.fees.slice(0, 1).map((fee) => ({ ...fee, amount: 77_000, validTo })),
      }))
      return boardOf('ho-tich', mind).rows.find(({ procedure }) => procedure === 'khai-sinh')
    }
    expect(rowOn('2026-11-23')?.fee.join()).toContain('77.000 đồng')
    expect(rowOn('2026-11-22')?.fee.join()).not.toContain('77.000')
  })

  it('marks what is due for review', () => {
    const mind = mindWith('khai-sinh', (procedure) => ({ ...procedure, reviewBy: '2026-11-22' }))
    const rows = boardOf('ho-tich', mind).rows
    expect(rows.find(({ procedure }) => procedure === 'khai-sinh')?.unsure).toBe(true)
  })

  it('tells nothing but the reason of what the operator has switched off', () => {
    const off = [{ procedure: 'khai-sinh', reason: 'Đang kiểm tra lại.', since: day }]
    const settings = { ...realKnowledge.settings, off }
    const mind = createMind({ ...realKnowledge, settings }, statuses)
    const row = boardOf('ho-tich', mind).rows.find(({ procedure }) => procedure === 'khai-sinh')
    expect(row).toMatchObject({ duration: [], fee: [], online: 'Đang kiểm tra lại.' })
  })

  it('adds what communes take of the national list, to be asked about again', () => {
    const listing = listingOf({ code: '1.777777', name: 'Thủ tục thử', field: 'Hộ tịch' })
    const far = listingOf({ code: '1.888888', field: 'Hộ tịch', levels: ['province'] })
    const listings = new Map([
      [listing.code, listing],
      [far.code, far],
    ])
    const mind = createMind({ ...realKnowledge, listings }, statuses)
    const channels = [
      channelOf({
        channel: 'online',
        onlineLevel: 'full',
        duration: '5 ngày làm việc',
        fee: '8.000 đồng',
      }),
    ]
    const details = new Map([listing, far].map(({ code }) => [code, detailsOf({ code, channels })]))
    const rows = boardOf('ho-tich', mind, details).rows
    expect(rows.at(-1)).toMatchObject({
      code: '1.777777',
      title: 'Thử',
      online: 'Toàn trình',
      unsure: true,
    })
    expect(rows.at(-1)?.duration.join()).toContain('5 ngày làm việc')
    expect(rows.at(-1)?.fee.join()).toContain('8.000 đồng')
    expect(rows.map(({ code }) => code)).not.toContain('1.888888')
  })
})

describe('a notice-board sheet', () => {
  it.each(fields)('(%s) keeps everything on its pages and nothing upon another', (field) => {
    for (const page of boardPages(noticeOf(field), 'a4', look)) {
      expect(collisions(page, look.fonts)).toEqual([])
    }
  })

  it('repeats its head, its date and its column names on each page', async () => {
    const pages = boardPages(noticeOf('ho-tich'), 'a4', look)
    const read = await readPdf(await printPdf({ title: 'x', day, pages }))
    expect(read.length).toBeGreaterThan(1)
    for (const [i, { text }] of read.entries()) {
      for (const shown of [
        'Thủ tục hành chính: Hộ tịch',
        'Cập nhật ngày 23/11/2026',
        'Phí, lệ phí',
        'Ủy ban nhân dân xã Vĩnh Trạch',
        `Trang ${i + 1}/${read.length}`,
      ]) {
        expect(text).toContain(shown)
      }
    }
  })

  it.each(['a4', 'a3'] as const)('(%s) has a code for each row that leads to it', async (size) => {
    const notice = noticeOf('ho-tich')
    const pages = boardPages(notice, size, look)
    const read = await readPdf(await printPdf({ title: 'x', day, pages }))
    const scale = size === 'a3' ? 2 : 2.6
    const found = await Promise.all(read.map(async (page) => readCodes(await page.draw(scale))))
    expect(found.flat().toSorted()).toEqual(notice.rows.map(({ link }) => link).toSorted())
  })

  it('is set no smaller than 9 points on A4', () => {
    const sizes = boardPages(noticeOf('ho-tich'), 'a4', look)
      .flatMap((page) => inkBoxes(page, look.fonts))
      .filter(({ what }) => what !== 'code')
    expect(Math.min(...sizes.map(({ size }) => size))).toBeGreaterThanOrEqual(9)
  })
})
