/** When a record was read off the portal: `2026-06/2026-07`, `2026-07-17`, `2025-12`, `2026`. */

/** The period alone, without remarks ("2025 (bản trước/sau …)" → "2025"). */
export function cleanCrawled(text: string): string {
  const period = /^(\d{4}(?:-\d{2}){0,2})(?:\/(\d{4}(?:-\d{2}){0,2}))?/.exec(text.trim())
  return period?.[0] ?? '2025'
}

/** The last day of it, ISO; of a year alone the first day, since it may have been any. */
export function crawledUntil(crawled: string): string {
  const last = crawled.split('/').at(-1) ?? crawled
  if (last.length === 4) return `${last}-01-01`
  return last.length === 7 ? `${last}-${lastDay(last)}` : last
}

function lastDay(month: string): number {
  const [year, number] = month.split('-').map(Number)
  return new Date(Date.UTC(year ?? 0, number ?? 1, 0)).getUTCDate()
}
