/** The growth of our search as a plot: time of a question against the size of the catalogue. */

import type { GrowthStep } from '../measure/measure-growth.ts'
import { percentile } from '../measure/percentile.ts'
import type { Machine } from './machine.ts'
import { msText, numberText } from './numbers.ts'
import { plotOf } from './plot.ts'

/** An SVG with p99 above p50. */
export function growthPlot(steps: readonly GrowthStep[], machine: Machine): string {
  const line = (name: string, share: number) => ({
    name,
    points: steps.map(({ size, whole }) => ({ x: size, y: percentile(whole.ms, share) })),
  })
  return plotOf({
    title: 'Thời gian hiểu một câu hỏi theo số thủ tục',
    subtitle: 'p50: một nửa số câu nhanh hơn; p99: 99 trên 100 câu nhanh hơn',
    footnote: `Đo ngày ${machine.day}, ${machine.words}`,
    x: { label: 'Số thủ tục trong danh mục (thang log)', text: (size) => numberText(size) },
    y: { label: 'Mili giây mỗi câu (thang log)', text: msText },
    lines: [line('p50', 0.5), line('p99', 0.99)],
  })
}
