import { describe, expect, it } from 'vitest'
import { statusCodes, statusesSchema } from '../../src/dossiers/status.ts'
import { anonymousView } from '../../src/dossiers/view.ts'
import { readTable, recordWith } from './support.ts'

const statuses = statusesSchema.parse(readTable('statuses'))
const surroundings = { statuses, sourceName: 'Sổ hồ sơ thử nghiệm' }

describe('the view for anyone with the code', () => {
  it('tells the degree of completion, the source and its time', () => {
    expect(
      anonymousView(recordWith({ status: 9, statusText: 'Đã có kết quả' }), surroundings),
    ).toEqual({
      code: 'H99.01-261109-0005',
      otherCodes: ['H99.01-261109-54321'],
      statusText: 'Đã có kết quả',
      group: 'result-ready',
      groupLabel: 'có kết quả',
      step: {
        ...{ n: 4, of: 5, label: 'ký số và phát hành', state: 'done' },
        line: [
          { label: 'tiếp nhận', mark: 'done' },
          { label: 'thẩm định', mark: 'done' },
          { label: 'phê duyệt', mark: 'done' },
          { label: 'ký số và phát hành', mark: 'done' },
          { label: 'trả kết quả', mark: 'ahead' },
        ],
      },
      sentence: 'Hồ sơ đã có kết quả.',
      action: 'Ông/bà nhận kết quả theo hình thức đã chọn khi nộp hồ sơ.',
      sourceName: 'Sổ hồ sơ thử nghiệm',
      asOf: '2026-11-20T17:00+07:00',
    })
  })

  const forbidden =
    /kín đáo|1\.000003|xã Thử|H99\.01"|riêng tư|2026-11-27|2026-11-30|2026-11-16|2026-11-09|123000|"due/

  it.each([...statusCodes, 'unknown'] as const)('hides everything else at status %s', (status) => {
    const leaky = ['Đang xử lý', 'Chờ UBND XÃ THỬ NGHIỆM ký', 'Thiếu bản sao giấy riêng tư', '']
    for (const statusText of leaky) {
      const view = JSON.stringify(anonymousView(recordWith({ status, statusText }), surroundings))
      expect(view).not.toMatch(forbidden)
      expect(view.toLowerCase()).not.toContain('xã thử nghiệm')
    }
  })

  it('takes our label when the source gave no text, a personal number or a long remark', () => {
    for (const statusText of ['', 'Gọi 0912 345 678', 'Đang xử lý '.repeat(20)]) {
      const view = anonymousView(recordWith({ status: 4, statusText }), surroundings)
      expect(view.statusText).toBe('Đang xử lý')
    }
  })

  it('shows an unknown status as the source words it, and guesses nothing', () => {
    const record = recordWith({
      status: 'unknown',
      statusText: 'Chờ thực hiện liên thông',
      step: 2,
    })
    expect(anonymousView(record, surroundings)).toMatchObject({
      statusText: 'Chờ thực hiện liên thông',
      group: null,
      groupLabel: null,
      step: null,
      sentence: null,
      action: null,
    })
  })

  it.each([
    [1, undefined, { n: 1, state: 'current' }],
    [2, undefined, { n: 1, state: 'done' }],
    [3, undefined, { n: 1, state: 'ended' }],
    [4, undefined, null],
    [4, 3, { n: 3, label: 'phê duyệt', state: 'current' }],
    [5, undefined, null],
    [5, 2, { n: 2, state: 'paused' }],
    [7, 2, null],
    [8, 2, null],
    [10, undefined, { n: 5, state: 'done' }],
  ] as const)('at status %s with step %s named by the source shows %j', (status, step, shown) => {
    const view = anonymousView(recordWith({ status, step }), surroundings)
    if (shown === null) expect(view.step).toBeNull()
    else expect(view.step).toMatchObject({ ...shown, of: 5 })
  })
})
