/** Lines of the national list as it comes, before anything is cleaned. */

import type { z } from 'zod'
import type { NationalChannel, NationalProcedure } from '../../src/knowledge/national/record.ts'
import { nationalProcedure } from '../../src/knowledge/national/record.ts'

export type ProcedureLine = z.input<typeof nationalProcedure>

/** A line of national-procedures as it stands in the file. */
export function procedureLine(fields: Partial<ProcedureLine>): ProcedureLine {
  return {
    code: '1.000001',
    name: 'Thủ tục đăng ký thử nghiệm',
    field: 'Hộ tịch',
    levels: ['commune'],
    agency: 'Ủy ban nhân dân cấp xã',
    decision: '163/QĐ-BTP',
    audience: ['Công dân Việt Nam'],
    scope: 'national',
    channels: [
      { type: 'direct', typeRaw: 'Trực tiếp', duration: '5 Ngày làm việc', fee: 'Miễn phí' },
    ],
    documents: [{ name: '- Tờ khai theo mẫu;', originals: 1, copies: 0 }],
    steps: 'Bước 1: Nộp hồ sơ.\nBước 2: Nhận kết quả.',
    source: {
      url: 'https://dichvucong.gov.vn/thu-tuc-hanh-chinh/019d2bfd-3fe0',
      crawled: '2026-06/2026-07',
    },
    ...fields,
  }
}

/** The same, checked. */
export function recordOf(fields: Partial<ProcedureLine>): NationalProcedure {
  return nationalProcedure.parse(procedureLine(fields))
}

/** One row of a record. */
export function rowOf(fields: Partial<NationalChannel>): NationalChannel {
  return { type: 'direct', flags: [], ...fields }
}

/** A line of national-index. */
export function entryLine(fields: Readonly<Record<string, unknown>>) {
  return {
    code: '1.000001',
    name: 'Thủ tục đăng ký thử nghiệm',
    field: 'Hộ tịch',
    issuer: 'Bộ Tư pháp',
    agency: 'Ủy ban nhân dân cấp xã',
    listedIn: ['dvcqg-2025-04-28', 'dvcqg-2026-06/07'],
    hasDetail: true,
    ...fields,
  }
}
