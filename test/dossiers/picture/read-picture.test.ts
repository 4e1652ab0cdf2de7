import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPictureHeader } from '../../../src/dossiers/picture/picture-header.ts'
import { createPictureReader } from '../../../src/dossiers/picture/read-picture.ts'
import { cardText, pngOf } from '../../support/receipt-picture.ts'
import { today } from '../support.ts'

const reader = createPictureReader({ timeoutMs: 15_000 })
const code = 'H26.19-250715-0003'

const codesOf = async (bytes: Uint8Array) => {
  const reading = await reader.read(bytes, today)
  if (reading.kind !== 'codes') return reading
  return reading.readings.map((one) => (one.kind === 'dossier' ? one.code.normalised : one.kind))
}

describe('a photo of a receipt', () => {
  it.each([
    ['QRCode', code],
    ['Code128', code],
    ['QRCode', `https://dichvucong.example.gov.vn/tra-cuu?ma=${encodeURIComponent(code)}`],
    ['QRCode', `Mã hồ sơ: ${code}`],
    ['PDF417', code],
  ] as const)('is read from a %s that says %s', async (format, text) => {
    expect(await codesOf(await pngOf(text, format))).toEqual([code])
  })

  it('with another QR code holds no code', async () => {
    expect(await codesOf(await pngOf('https://example.gov.vn'))).toEqual({ kind: 'nothing' })
    expect(await codesOf(await pngOf('012345678901'))).toEqual({ kind: 'nothing' })
  })
})

it('a photo of an identity card is told as one, and nothing of it comes out', async () => {
  expect(await reader.read(await pngOf(cardText), today)).toEqual({ kind: 'identity-card' })
})

describe('a file that means harm', () => {
  it('is refused by its size', async () => {
    const large = new Uint8Array(5_000_001)
    expect(await reader.read(large, today)).toEqual({ kind: 'refused', reason: 'too-large' })
  })

  it('is refused by the pixels it claims, before it is unpacked', async () => {
    const bomb = await pngOf(code)
    new DataView(bomb.buffer).setUint32(16, 30_000)
    new DataView(bomb.buffer).setUint32(20, 30_000)
    expect(await reader.read(bomb, today)).toEqual({ kind: 'refused', reason: 'too-many-pixels' })
  })

  it.each([
    ['nothing', new Uint8Array(0)],
    ['text', new TextEncoder().encode('GIF89a, or rather not')],
    ['a page', new TextEncoder().encode('<svg onload="x()"/>'.repeat(99))],
  ])('that is %s is no picture', async (_, bytes) => {
    expect(await reader.read(bytes, today)).toEqual({ kind: 'refused', reason: 'not-a-picture' })
  })

  it('that is cut short or scrambled ends as a word, and the next picture is read', async () => {
    const whole = await pngOf(code)
    const half = whole.slice(0, whole.length / 2)
    const scrambled = whole.slice()
    scrambled.fill(0xa5, 60, whole.length - 20)
    const jpeg = new Uint8Array([
      ...[0xff, 0xd8, 0xff, 0xc0, 0, 11, 8, 0, 100, 0, 100, 1, 1, 17, 0],
      ...new Uint8Array(500).fill(0x7f),
    ])
    for (const bytes of [half, scrambled, jpeg]) {
      expect(['nothing', 'refused']).toContain((await reader.read(bytes, today)).kind)
    }
    expect(await codesOf(whole)).toEqual([code])
  })

  it('that takes too long is given up', async () => {
    const hurried = createPictureReader({ timeoutMs: 1 })
    expect(await hurried.read(await pngOf(code), today)).toEqual({
      kind: 'refused',
      reason: 'unreadable',
    })
  })

  it('never breaks the reading of headers', () => {
    const start = fc.constantFrom([0x89, 0x50, 0x4e, 0x47], [0xff, 0xd8, 0xff], [])
    fc.assert(
      fc.property(start, fc.uint8Array({ maxLength: 200 }), (head, rest) => {
        const header = readPictureHeader(new Uint8Array([...head, ...rest]))
        expect(header === null || header.width * header.height > 0).toBe(true)
      }),
    )
  })
})
