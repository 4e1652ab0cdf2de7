/** What a report tells of a group of happenings. */

import type { Count, What } from './happening.ts'

export const measures = [
  'open',
  'conversation',
  'answer',
  'walk-begun',
  'walk-finished',
  'followed',
  'helpful',
  'unhelpful',
  'rated',
] as const
export type Measure = (typeof measures)[number]

export const measureNames: Readonly<Record<Measure, string>> = {
  open: 'Lượt mở liên kết',
  conversation: 'Cuộc hỏi',
  answer: 'Câu trả lời',
  'walk-begun': 'Bắt đầu hướng dẫn',
  'walk-finished': 'Làm xong hướng dẫn',
  followed: 'Theo dõi hồ sơ',
  helpful: 'Thấy có ích',
  unhelpful: 'Chưa có ích',
  rated: 'Lượt chấm điểm',
}

/** How often each happened, and the sum of all marks from 1 to 5. */
export type Figures = Readonly<Record<Measure, number>> & { readonly stars: number }

/** A count of any number of days, through any channel. */
export type Sum = Omit<Count, 'day' | 'channel'>

/** The figures of these counts together. */
export function figuresOf(counts: readonly Pick<Sum, 'what' | 'count'>[]): Figures {
  const figures = { ...none }
  for (const { what, count } of counts) {
    const measure = measureOf(what)
    if (measure) figures[measure] += count
    if (measure === 'rated') figures.stars += count * Number(what.slice(-1))
  }
  return figures
}

/** The mean of the marks, one digit behind the comma; null without any. */
export function meanMark({ rated, stars }: Figures): number | null {
  return rated === 0 ? null : Math.round((stars / rated) * 10) / 10
}

const none: { -readonly [K in keyof Figures]: number } = {
  ...{ open: 0, conversation: 0, answer: 0, 'walk-begun': 0, 'walk-finished': 0 },
  ...{ followed: 0, helpful: 0, unhelpful: 0, rated: 0, stars: 0 },
}

function measureOf(what: What): Measure | null {
  if (what.startsWith('satisfied-')) return 'rated'
  return measures.find((measure) => measure === what) ?? null
}
