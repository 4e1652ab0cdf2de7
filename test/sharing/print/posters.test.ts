/** Posters as they come out of the printer: drawn by a PDF reader, read, measured. */

import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { svgPng } from '../../../src/sharing/picture/svg-png.ts'
import type { Page } from '../../../src/sharing/print/page.ts'
import { mm } from '../../../src/sharing/print/page.ts'
import { printPdf } from '../../../src/sharing/print/pdf.ts'
import { CodesTooMany } from '../../../src/sharing/print/poster/codes.ts'
import type { Poster } from '../../../src/sharing/print/poster/poster.ts'
import { layouts, posterSizes } from '../../../src/sharing/print/poster/sizes.ts'
import { TextTooLong } from '../../../src/sharing/print/text-block.ts'
import { collisions, inkBoxes } from '../../support/page-boxes.ts'
import { codeOf, crowded, look, poster } from '../../support/posters.ts'
import { inkShare, readCodes, readPdf } from '../../support/read-pdf.ts'

const bare: Poster = { ...poster, issuer: null, team: null, subject: null, help: [] }
const several: Poster = {
  ...poster,
  codes: [
    codeOf('lv-ho-tich', 'Hộ tịch'),
    codeOf('khai-sinh', 'Đăng ký khai sinh'),
    codeOf('xac-nhan-tinh-trang-hon-nhan', 'Xác nhận tình trạng hôn nhân'),
    codeOf('khai-sinh-nuoc-ngoai', 'Khai sinh cho con có cha hoặc mẹ là người nước ngoài'),
  ],
}
const twelve: Poster = {
  ...poster,
  codes: Array.from({ length: 12 }, (_, i) => codeOf(`place-${i}`, `Lĩnh vực Ế Ữ Ặ số ${i}`)),
}

const printed = (pages: readonly Page[]) => printPdf({ title: 'Hộ tịch', day: '2026-11-23', pages })

const cases = [
  ['poster', poster],
  ['bare poster', bare],
  ['crowded poster', crowded],
  ['poster of four codes', several],
] as const
const all = cases.flatMap(([name, one]) => posterSizes.map((size) => [name, size, one] as const))

describe('a poster', () => {
  it.each(all)('(%s, %s) keeps everything on the page and nothing upon another', (_, size, one) => {
    for (const page of layouts[size](one, look)) expect(collisions(page, look.fonts)).toEqual([])
  })

  it.each(all)('(%s, %s) has codes that lead where they should', async (_, size, one) => {
    const pages = await readPdf(await printed(layouts[size](one, look)))
    const found = await Promise.all(pages.map(async (page) => readCodes(await page.draw(2.5))))
    expect(new Set(found.flat())).toEqual(new Set(one.codes.map(({ link }) => link)))
    const perPage = { a4: one.codes.length, a5: one.codes.length, stickers: 24, tent: 2 }[size]
    expect(found.map(({ length }) => length)).toEqual(pages.map(() => perPage))
  })

  it.each(posterSizes)('(%s) can be searched and copied as Vietnamese text', async (size) => {
    const [page] = await readPdf(await printed(layouts[size](poster, look)))
    expect(page?.text).toContain('Hộ tịch')
    expect(page?.text).toContain('hoi.angiang.gov.vn/')
    if (size !== 'stickers') expect(page?.text).toContain('ỦY BAN NHÂN DÂN XÃ VĨNH TRẠCH')
    if (size !== 'stickers') expect(page?.text).toContain('0123 456 789')
  })

  it.each(posterSizes)('(%s) is read with an emblem in its codes', async (size) => {
    const markup =
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 20"><path d="M0 0h20v20h-20z"/></svg>'
    const bytes = await svgPng(markup, 12)
    const marked = { ...look, emblem: { type: 'image/png', bytes } } as const
    const [page] = await readPdf(await printed(layouts[size](poster, marked)))
    const found = page ? await readCodes(await page.draw(3)) : []
    expect(found).toHaveLength({ a4: 1, a5: 1, stickers: 24, tent: 2 }[size])
    expect(new Set(found)).toEqual(new Set(poster.codes.map(({ link }) => link)))
  })

  it('of twelve codes on A4 has them all', async () => {
    const [page] = await readPdf(await printed(layouts.a4(twelve, look)))
    const found = page ? await readCodes(await page.draw(3)) : []
    expect(new Set(found)).toEqual(new Set(twelve.codes.map(({ link }) => link)))
  })

  it('of twelve codes on A5 is refused: they would be too small', () => {
    expect(() => layouts.a5(twelve, look)).toThrow(CodesTooMany)
  })

  it('prints nothing for people without a smartphone when nothing is known', async () => {
    const [page] = await readPdf(await printed(layouts.a4(bare, look)))
    expect(page?.text).not.toContain('điện thoại thông minh')
    expect(page?.text).not.toContain('Gọi')
  })

  it.each([
    ['a4', 10],
    ['a5', 8.4],
    ['stickers', 7],
    ['tent', 8.9],
  ] as const)('(%s) sets nothing smaller than %d points', (size, least) => {
    const sizes = layouts[size](several, look)
      .flatMap((page) => inkBoxes(page, look.fonts))
      .filter(({ what }) => what !== 'code')
      .map((box) => box.size)
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(least)
  })

  it.each(posterSizes)('(%s) is of its size to the tenth of a millimetre', (size) => {
    const [page] = layouts[size](poster, look)
    const expected = size === 'a5' ? [148, 210] : [210, 297]
    expect([page?.width, page?.height].map((side) => Math.round(((side ?? 0) / mm) * 10))).toEqual(
      expected.map((side) => side * 10),
    )
  })

  it.each([
    ['a4', 0.12],
    ['a5', 0.12],
    ['stickers', 0.25],
    ['tent', 0.12],
  ] as const)('(%s) leaves most of the paper white', async (size, most) => {
    const [page] = await readPdf(await printed(layouts[size](poster, look)))
    const share = page ? inkShare(await page.draw(1)) : 1
    expect(share).toBeLessThan(most)
    expect(share).toBeGreaterThan(0.01)
  })

  it('never lets names of any kind run over: they fit, or are refused', () => {
    const syllable = fc.constantFrom(
      'Ủy',
      'ban',
      'XÃ',
      'ẶẴ',
      'Ễnh',
      'nghiêng',
      'Ỗ',
      'đ',
      'Quốc-lộ',
      '12',
    )
    const name = fc.array(syllable, { minLength: 1, maxLength: 24 }).map((parts) => parts.join(' '))
    const size = fc.constantFrom(...posterSizes)
    fc.assert(
      fc.property(name, name, name, name, size, (issuer, team, subject, label, chosen) => {
        const one = { ...poster, issuer, team, subject, codes: [codeOf('khai-sinh', label)] }
        const pages = laidOut(() => layouts[chosen](one, look))
        expect(pages.flatMap((page) => collisions(page, look.fonts))).toEqual([])
      }),
      { numRuns: 150 },
    )
  })
})

/** Nothing where the layout refuses. */
function laidOut(layout: () => readonly Page[]): readonly Page[] {
  try {
    return layout()
  } catch (error) {
    if (error instanceof TextTooLong || error instanceof CodesTooMany) return []
    throw error
  }
}

describe('the PDF', () => {
  it('is the same to the byte for the same poster and day, another for another day', async () => {
    const pages = layouts.a4(poster, look)
    const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
    const first = hash(await printed(pages))
    expect(hash(await printed(layouts.a4(poster, look)))).toBe(first)
    expect(hash(await printPdf({ title: 'Hộ tịch', day: '2026-11-24', pages }))).not.toBe(first)
  })

  it('tells its language, shows its title and embeds only the letters in use', async () => {
    const pdf = (await printed(layouts.a4(poster, look))).toString('latin1')
    expect(pdf).toContain('/Lang (vi)')
    expect(pdf).toContain('/DisplayDocTitle true')
    const title = Buffer.from('Hộ tịch', 'utf16le').swap16().toString('latin1')
    expect(pdf).toContain(title)
    expect(pdf).toMatch(/\/FontName \/[A-Z]{6}\+BeVietnamPro-Bold/)
    expect(pdf.length).toBeLessThan(60_000)
  })
})

describe('the typeface', () => {
  const vowels = 'aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵđ'
  const signs = '0123456789.,:;?!()/–—…“”•%*'

  it.each(['regular', 'bold'] as const)('(%s) has every Vietnamese letter', (weight) => {
    const font = look.fonts[weight]
    const missing = [...vowels, ...vowels.toLocaleUpperCase('vi'), ...signs].filter(
      (sign) => !font.has(sign),
    )
    expect(missing).toEqual([])
  })
})
