import { describe, expect, it } from 'vitest'
import { barChart } from '../../../src/dossiers/statistics/bar-chart.ts'
import { reportHtml } from '../../../src/dossiers/statistics/report-html.ts'
import { satisfactionOf } from '../../../src/dossiers/statistics/satisfaction.ts'
import { emptyTally } from '../../../src/dossiers/statistics/tally.ts'

const tally = { ...emptyTally, receivedOnline: 3, solvedEarly: 2, solvedLate: 1 }

function page(counts: Parameters<typeof satisfactionOf>[0] = [], group = 'UBND xã Thử') {
  return reportHtml({
    report: { rows: [{ group, tally }], total: tally, undated: 0 },
    satisfaction: satisfactionOf(counts),
    groupName: 'Cơ quan',
    period: { from: '2026-11-01', to: '2026-11-30' },
  })
}

describe('the report as a page', () => {
  it('says the numbers of its charts in words too', () => {
    const html = page()
    expect(html).toContain('từ 01/11/2026 đến 30/11/2026')
    expect(html).toContain('UBND xã Thử: Trước hạn 2, Đúng hạn 0, Quá hạn 1, Không so được hạn 0')
    expect(html).toContain('Trong kỳ chưa có ai trả lời')
  })

  it('tells how results were received, of these counts only', () => {
    const html = page([
      { what: 'satisfied-5', count: 6 },
      { what: 'satisfied-5', count: 1 },
      { what: 'satisfied-2', count: 1 },
      { what: 'because-late', count: 1 },
      { what: 'answer', count: 99 },
    ])
    expect(html).toContain('Hài lòng và rất hài lòng: 87,5 %')
    expect(html).toContain('Rất hài lòng: Số người 7')
    expect(html).toContain('Trả kết quả chậm: Số người 1')
    expect(html).not.toContain('99')
  })

  it('takes names as they are, also with signs of markup', () => {
    expect(page([], '<script>"a" & b')).toContain('&lt;script&gt;&quot;a&quot; &amp; b')
    expect(page([], '<script>"a" & b')).not.toContain('<script>')
  })
})

it('the longest bar fills the room, the others in proportion', () => {
  const bars = [
    { name: 'a', values: [10] },
    { name: 'b', values: [5] },
  ]
  const svg = barChart({ title: 't', parts: [{ name: 'p', tone: 'first' }], bars })
  const widths = [...svg.matchAll(/width="([\d.]+)" height="20"/g)].map(([, one]) => Number(one))
  expect(widths[0]).toBeCloseTo(529, 0)
  expect((widths[0] ?? 0) / ((widths[1] ?? 1) + 0.5)).toBeCloseTo(2, 1)
})
