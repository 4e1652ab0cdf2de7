/** Every QR picture is read again by a decoder. */

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { svgPng } from '../../../src/sharing/picture/svg-png.ts'
import { type Emblem, EmblemUnusable, readEmblem } from '../../../src/sharing/qr/emblem.ts'
import { createQr, createQrWithHole } from '../../../src/sharing/qr/qr-code.ts'
import { qrSvg } from '../../../src/sharing/qr/qr-svg.ts'
import { linkLines } from '../../../src/sharing/qr/short-link.ts'
import { readCodes } from '../../support/read-pdf.ts'
import { tempFolder } from '../../support/temp-folder.ts'

const links = [
  'https://a.vn/s/khai-sinh',
  'https://hoi.angiang.gov.vn/s/K7M2P4',
  'https://hoi.angiang.gov.vn/s/K7M2P4/lv-ho-tich',
  'https://dichvucong.thanhphohochiminh.gov.vn/hoi-mot-cua/s/K7M2P4/hd-khai-sinh-nhan-cha-me-con-12',
]

/** The worst there is: black up to the edge. */
async function blackSquare(): Promise<Emblem> {
  const markup =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 20"><path d="M0 0h20v20h-20z"/></svg>'
  return { type: 'image/png', bytes: await svgPng(markup, 12) }
}

describe('a QR picture', () => {
  it.each(links)('of %s is read again', async (link) => {
    const svg = qrSvg({ link, emblem: null, title: 'Mã' })
    expect(await readCodes(await svgPng(svg.markup, 12))).toEqual([link])
  })

  it.each(links)('of %s is read again with an emblem in it', async (link) => {
    const svg = qrSvg({ link, emblem: await blackSquare(), title: 'Mã' })
    expect(await readCodes(await svgPng(svg.markup, 12))).toEqual([link])
  })

  it('is read again small as on a sticker', async () => {
    const link = links[2] ?? ''
    expect(
      await readCodes(await svgPng(qrSvg({ link, emblem: null, title: 'Mã' }).markup, 3)),
    ).toEqual([link])
  })

  it('tells its name and its link in letters, whatever they are', () => {
    const { markup } = qrSvg({
      link: 'https://a.vn/s/x?a=1&b=2',
      emblem: null,
      title: 'Mã <b> "của" tôi',
    })
    expect(markup).toContain('<title>Mã &#60;b&#62; &#34;của&#34; tôi</title>')
    expect(markup).toContain('a.vn/s/x?a=1&#38;b=2</text>')
    expect(markup).not.toMatch(/<b>/)
  })
})

describe('a QR code', () => {
  it('leaves no more than a sixteenth of its modules to an emblem, in the middle', () => {
    for (const link of links) {
      const { size, hole, isDark, level } = createQrWithHole(link)
      if (!hole) throw new Error('expected a hole')
      expect(level).toBe('H')
      expect(hole.side ** 2 / size ** 2).toBeLessThanOrEqual(1 / 16)
      expect(hole.from * 2 + hole.side).toBe(size)
      expect(isDark(hole.from, hole.from)).toBe(false)
    }
  })

  it('refuses a text no code can hold', () => {
    expect(() => createQr('x'.repeat(3000), 'H')).toThrow('expected a text that fits')
  })
})

describe('an emblem', () => {
  it.each([
    ['a.svg', '<svg/>', 'another kind of file'],
    ['b.png', `\x89PNG${'x'.repeat(300 * 1024)}`, 'bytes'],
  ])('is refused as %s', async (name, content, told) => {
    const file = join(tempFolder(), name)
    writeFileSync(file, Buffer.from(content, 'latin1'))
    await expect(readEmblem(file)).rejects.toThrow(told)
  })

  it('that is not there is named', async () => {
    await expect(readEmblem('/nowhere/x.png')).rejects.toThrow(EmblemUnusable)
  })
})

describe('the lines of a link', () => {
  it('are its letters again, none longer than asked', () => {
    const segment = fc.stringMatching(/^[a-z0-9-]{1,30}$/)
    fc.assert(
      fc.property(fc.array(segment, { minLength: 1, maxLength: 6 }), (segments) => {
        const link = `https://${segments.join('/')}`
        const lines = linkLines(link, 24)
        expect(lines.join('')).toBe(segments.join('/'))
        expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(24)
      }),
    )
  })
})
