import { describe, expect, it } from 'vitest'
import { cleanCrawled, crawledUntil } from '../../../src/knowledge/national/crawled.ts'

describe('when a record was read', () => {
  it.each([
    ['2026-06/2026-07', '2026-06/2026-07', '2026-07-31'],
    ['2025-12', '2025-12', '2025-12-31'],
    ['2024-02', '2024-02', '2024-02-29'],
    ['2026-07-17', '2026-07-17', '2026-07-17'],
    ['2026', '2026', '2026-01-01'],
    ['2025 (bản trước/sau 2025-07 lẫn lộn)', '2025', '2025-01-01'],
  ])('%s', (text, period, until) => {
    expect(cleanCrawled(text)).toBe(period)
    expect(crawledUntil(period)).toBe(until)
  })
})
