/** The colours a portal gives its button and bar: taken only where the words stay readable. Pure. */

const white = '#ffffff'

/** WCAG 2.2, 1.4.3. */
const leastContrast = 4.5

export type Colours = {
  readonly background?: string
  readonly ink?: string
  /** Why the wish was not followed, for whoever set it up. */
  readonly refused?: string
}

/** Both as `#rrggbb`; the ink is white unless told otherwise. */
export function readColours(background: string | null, ink: string | null): Colours {
  if (background === null) return {}
  const under = lightness(background)
  const over = lightness(ink ?? white)
  if (under === null || over === null) {
    return { refused: 'mau, mau-chu: cần dạng #rrggbb. Đang dùng màu mặc định.' }
  }
  const contrast = (Math.max(under, over) + 0.05) / (Math.min(under, over) + 0.05)
  if (contrast < leastContrast) {
    const got = contrast.toFixed(2)
    return { refused: `mau, mau-chu: tương phản ${got}, cần từ 4.5. Đang dùng màu mặc định.` }
  }
  return { background, ink: ink ?? white }
}

/** Relative luminance, from 0 to 1, as WCAG defines it; null for anything that is no colour. */
function lightness(colour: string): number | null {
  const parts = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(colour)
  if (!parts) return null
  const [r = 0, g = 0, b = 0] = parts.slice(1).map((part) => {
    const share = Number(`0x${part}`) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
