/** Numbers as Vietnamese readers write them. */

/** `1.234,5`: up to `decimals` after the comma. */
export function numberText(value: number, decimals = 0): string {
  return value.toLocaleString('vi-VN', { maximumFractionDigits: decimals })
}

/** Milliseconds in three significant digits. */
export function msText(value: number): string {
  return value.toLocaleString('vi-VN', { maximumSignificantDigits: value < 1 ? 2 : 3 })
}
