/** How returned results were received, summed up from counts without names. */

import { type Reason, reasons, type Score, scores } from '../satisfaction.ts'

export type Satisfaction = {
  readonly scores: Readonly<Record<Score, number>>
  readonly reasons: Readonly<Record<Reason, number>>
  /** Share of 4 and 5 among all, 0–1; null when nobody answered. */
  readonly contentShare: number | null
}

/** Sums up counts; those of other things are left out. */
export function satisfactionOf(
  counts: readonly { readonly what: string; readonly count: number }[],
): Satisfaction {
  const sum = (what: string) =>
    counts.reduce((all, one) => (one.what === what ? all + one.count : all), 0)
  const byScore = Object.fromEntries(scores.map((one) => [one, sum(`satisfied-${one}`)]))
  const byReason = Object.fromEntries(reasons.map((one) => [one, sum(`because-${one}`)]))
  const told = byScore as Satisfaction['scores']
  const all = scores.reduce((total, one) => total + told[one], 0)
  return {
    scores: told,
    reasons: byReason as Satisfaction['reasons'],
    contentShare: all === 0 ? null : (told[4] + told[5]) / all,
  }
}

export const scoreNames: Readonly<Record<Score, string>> = {
  5: 'Rất hài lòng',
  4: 'Hài lòng',
  3: 'Bình thường',
  2: 'Chưa hài lòng',
  1: 'Rất không hài lòng',
}

export const reasonNames: Readonly<Record<Reason, string>> = {
  late: 'Trả kết quả chậm',
  trips: 'Phải đi lại nhiều lần',
  papers: 'Bị yêu cầu thêm giấy tờ',
  manner: 'Thái độ phục vụ',
  online: 'Nộp trực tuyến khó',
  other: 'Lý do khác',
}
