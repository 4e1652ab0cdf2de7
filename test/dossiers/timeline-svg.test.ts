import { describe, expect, it } from 'vitest'
import { type StatusCode, statusCodes, statusesSchema } from '../../src/dossiers/status.ts'
import { timelineSvg } from '../../src/dossiers/timeline-svg.ts'
import { anonymousView } from '../../src/dossiers/view.ts'
import { readTable, recordWith } from './support.ts'

const statuses = statusesSchema.parse(readTable('statuses'))

function picture(status: StatusCode, step?: number): string | null {
  const record = recordWith({ status, statusText: '', ...(step ? { step } : {}) })
  return timelineSvg(anonymousView(record, { statuses, sourceName: 'x' }), statuses)
}

describe('the picture of a dossier’s way', () => {
  it('says in words what it shows', () => {
    const svg = picture(5, 2) ?? ''
    expect(svg).toContain('role="img"')
    expect(svg).toContain('lang="vi"')
    expect(svg).toContain('<title id="buoc">2/5: thẩm định</title>')
    expect(svg).toContain(
      'Yêu cầu bổ sung giấy tờ. 1. tiếp nhận: đã xong. 2. thẩm định: đang tạm dừng.',
    )
    expect(svg).toContain('5. trả kết quả: chưa tới')
  })

  it('gives every mark a sign of its own, not a colour alone', () => {
    const marksOf = (svg: string | null) =>
      [...(svg ?? '').matchAll(/data-mark="(.)/g)].map(([, mark]) => mark).join('')
    expect(marksOf(picture(1))).toBe('caaaa')
    expect(marksOf(picture(5, 2))).toBe('dpaaa')
    expect(marksOf(picture(3))).toBe('eaaaa')
    expect(marksOf(picture(4, 3))).toBe('ddcaa')
    expect(marksOf(picture(10))).toBe('ddddd')
    const shapes = [picture(1), picture(5, 1), picture(3), picture(10)].map((svg) =>
      /data-mark.*?<\/g>/s.exec(svg ?? '')?.[0].replace(/data-mark="\w+"|fill="#\w+"/g, ''),
    )
    expect(new Set(shapes).size).toBe(4)
  })

  it('is not drawn where the step would be guessed', () => {
    expect(picture(4)).toBeNull()
    expect(picture(7)).toBeNull()
    expect(picture(8)).toBeNull()
  })

  it.each(statusCodes)('tells at status %i nothing beyond the view, and is sound XML', (status) => {
    const svg = picture(status, 2)
    if (svg === null) return
    expect(svg).not.toMatch(/H99|kín đáo|UBND|riêng tư|2026/)
    expect(svg.match(/<g[ >]/g)).toHaveLength(5)
    expect(svg.match(/<\/g>/g)).toHaveLength(5)
    expect(svg.replace(/<[^<>]*>/g, '')).not.toMatch(/[<>]/)
  })

  it('takes words from the table as they are, also with signs of markup', () => {
    const view = {
      step: { n: 1, of: 5, label: 'a<b', state: 'current' },
      statusText: 'x & <y>',
    } as const
    const svg = timelineSvg(view, statuses)
    expect(svg).toContain('1/5: a&lt;b')
    expect(svg).toContain('x &amp; &lt;y&gt;')
  })
})
