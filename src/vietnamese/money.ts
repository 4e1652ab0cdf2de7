/** Amounts of đồng: how they are shown, and how people write them. */

import { normalise } from './normalise.ts'
import { parseNumber } from './numbers.ts'

const THOUSANDS = /\B(?=(?:\d{3})+$)/g
const CURRENCY = /\s*(?:đồng|dong|vnđ|vnd|đ)\.?$/
const SAYS_MONEY = /\d[.,]\d{3}|\d\s*(?:k|tr)|(?:ngh?[ìi]n|ng[àa]n|tri[ệe]u|t[ỷyỉi])(?![\p{L}])/u

/** "50.000 đồng" for an amount in whole đồng. */
export function formatMoney(amount: number): string {
  return `${amount < 0 ? '-' : ''}${formatCount(Math.abs(Math.round(amount)))} đồng`
}

/** "1.972" for a whole number from 0. */
export function formatCount(count: number): string {
  return String(count).replaceAll(THOUSANDS, '.')
}

/** An amount in đồng when the text is one ("50k", "1 triệu rưỡi", "50.000đ"); a bare 50 is none. */
export function parseMoney(text: string): number | null {
  const lower = normalise(text).toLowerCase()
  const bare = lower.replace(CURRENCY, '')
  if (bare === lower && !SAYS_MONEY.test(lower)) return null
  const amount = parseNumber(bare)
  return amount !== null && Number.isSafeInteger(amount) ? amount : null
}
