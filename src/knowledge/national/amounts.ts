/** Amounts of money inside the portal's texts. */

import { formatMoney } from '../../vietnamese/money.ts'

const thousands = /^\d{1,3}(?:[.,]\d{3})+$/
const plainNumber = /^\d{4,}$/
const figure =
  /(?<![\d./])(\d[\d.,]*)\s*(tỷ|triệu|nghìn|ngàn)?\s*(?:đồng|USD|đô la|%)?(?!\p{L}|\/\d)/giu
const scale: Readonly<Record<string, number>> = { tỷ: 1e9, triệu: 1e6, nghìn: 1e3, ngàn: 1e3 }

/** "8,000" or "8.000" as "8.000 đồng"; null for a number whose thousands may be lost ("120"). */
export function safeAmount(digits: string): string | null {
  const amount = amountOf(digits)
  return amount === null ? null : formatMoney(amount)
}

/** The same for a number that may stand without separators ("20000"). */
export function plainAmount(digits: string): string | null {
  return plainNumber.test(digits) ? formatMoney(Number(digits)) : safeAmount(digits)
}

/** The đồng of a number with complete thousands, or null. */
export function amountOf(digits: string): number | null {
  return thousands.test(digits) ? Number(digits.replace(/[.,]/g, '')) : null
}

/** Whether a text names an amount: "20.000 đồng", "02 triệu", "10 USD", "8.000.000/lần". */
export function hasFigure(text: string): boolean {
  return figuresIn(text).length > 0 || /\d\s*USD/i.test(text)
}

/** Every amount of đồng a text names in full. */
export function figuresIn(text: string): readonly number[] {
  return [...text.matchAll(figure)].flatMap(([all, digits = '', unit]) => {
    const number = digits.replace(/[.,]+$/, '')
    const factor = scale[unit?.toLowerCase() ?? '']
    if (factor !== undefined) return [Number(number.replace(',', '.')) * factor]
    const amount = amountOf(number) ?? (/đồng/.test(all) ? Number(number.replace(/\D/g, '')) : null)
    return amount === null || Number.isNaN(amount) ? [] : [amount]
  })
}
