/** Where the ink of every text and code on a page is, in points: to see what runs over. */

import type { Fonts } from '../../src/sharing/print/font.ts'
import type { Mark, Page } from '../../src/sharing/print/page.ts'

export type InkBox = {
  readonly what: string
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
  /** Of a text as printed. */
  readonly size: number
}

type View = { readonly x: number; readonly y: number; readonly scale: number }

/** Boxes of texts and of QR codes with their quiet zones. */
export function inkBoxes({ marks }: Page, fonts: Fonts): readonly InkBox[] {
  return marks.flatMap((mark) => boxesOf(mark, { x: 0, y: 0, scale: 1 }, fonts))
}

function boxesOf(mark: Mark, view: View, fonts: Fonts): readonly InkBox[] {
  if (mark.kind === 'group') {
    // A turned side is the same as the other one.
    if (mark.turned) return []
    const x = view.x + mark.x * view.scale
    const y = view.y + mark.y * view.scale
    const inner = { x, y, scale: view.scale * mark.scale }
    return mark.marks.flatMap((one) => boxesOf(one, inner, fonts))
  }
  if (mark.kind === 'text') return [placed(textBox(mark, fonts), view)]
  if (mark.kind === 'path' && isCode(mark)) return [placed(codeBox(mark), view)]
  return []
}

function textBox(mark: Extract<Mark, { kind: 'text' }>, fonts: Fonts): InkBox {
  const { text, size, weight, x, y } = mark
  const { above, below } = fonts[weight].inkOf(text, size)
  const right = x + fonts[weight].widthOf(text, size)
  return { what: text, left: x, right, top: y - above, bottom: y + below, size }
}

/** Modules: black, many, and on whole numbers. */
function isCode(mark: Extract<Mark, { kind: 'path' }>): boolean {
  return mark.fill === '#000000' && mark.data.startsWith('M0 0h7v1h-7z')
}

function codeBox({ x, y, scale, data }: Extract<Mark, { kind: 'path' }>): InkBox {
  const rows = [...data.matchAll(/M\d+ (\d+)h/g)].map(([, row]) => Number(row))
  const side = (Math.max(...rows) + 1) * scale
  const [left, top] = [x - 4 * scale, y - 4 * scale]
  const all = side + 8 * scale
  return { what: 'code', left, top, right: left + all, bottom: top + all, size: scale }
}

function placed(box: InkBox, { x, y, scale }: View): InkBox {
  return {
    what: box.what,
    left: x + box.left * scale,
    right: x + box.right * scale,
    top: y + box.top * scale,
    bottom: y + box.bottom * scale,
    size: box.size * scale,
  }
}

/** What stands beyond the page or upon something else, in words. */
export function collisions(page: Page, fonts: Fonts): readonly string[] {
  const boxes = inkBoxes(page, fonts)
  const slack = 0.1
  const beyond = boxes.filter(
    ({ left, top, right, bottom }) =>
      left < -slack || top < -slack || right > page.width + slack || bottom > page.height + slack,
  )
  const pairs = boxes.flatMap((one, i) =>
    boxes
      .slice(i + 1)
      .filter((other) => overlap(one, other, slack))
      .map((other) => `"${one.what}" upon "${other.what}"`),
  )
  return [...beyond.map(({ what }) => `"${what}" beyond the page`), ...pairs]
}

function overlap(one: InkBox, other: InkBox, slack: number): boolean {
  const across = Math.min(one.right, other.right) - Math.max(one.left, other.left)
  const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top)
  return across > slack && down > slack
}
