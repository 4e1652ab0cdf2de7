/** A PDF as a reader shows it: PDFium, the engine of Chrome, draws its pages and reads its text. */

import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { PDFiumLibrary } from '@hyzyla/pdfium'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'

export type Drawn = {
  readonly width: number
  readonly height: number
  /** RGBA, row by row. */
  readonly data: Uint8ClampedArray<ArrayBuffer>
}

export type ReadPage = { readonly text: string; draw(scale: number): Promise<Drawn> }

let library: Promise<PDFiumLibrary> | undefined

/** Each page with its text in NFC. */
export async function readPdf(bytes: Uint8Array): Promise<readonly ReadPage[]> {
  library ??= PDFiumLibrary.init()
  const document = await (await library).loadDocument(bytes)
  return [...document.pages()].map((page) => ({
    text: page.getText().normalize('NFC').replace(/\s+/g, ' '),
    async draw(scale) {
      const { data, width, height } = await page.render({ scale, render: 'bitmap' })
      return { width, height, data: withRedFirst(data) }
    },
  }))
}

/** PDFium gives blue first. */
function withRedFirst(data: Uint8Array): Uint8ClampedArray<ArrayBuffer> {
  const turned = new Uint8ClampedArray(data)
  for (let i = 0; i < turned.length; i += 4) {
    turned[i] = data[i + 2] ?? 0
    turned[i + 2] = data[i] ?? 0
  }
  return turned
}

let decoder: Promise<void> | undefined

/** The texts of all QR codes in a picture: a PNG file, or drawn pixels. */
export async function readCodes(picture: Uint8Array | Drawn): Promise<readonly string[]> {
  decoder ??= prepare()
  await decoder
  const input = (
    picture instanceof Uint8Array ? picture : { ...picture, colorSpace: 'srgb' }
  ) as never
  const found = await readBarcodes(input, {
    formats: ['QRCode'],
    tryHarder: true,
    maxNumberOfSymbols: 60,
  })
  return found.filter(({ isValid }) => isValid).map(({ text }) => text)
}

async function prepare(): Promise<void> {
  const file = fileURLToPath(import.meta.resolve('zxing-wasm/reader/zxing_reader.wasm'))
  const wasmBinary = new Uint8Array(await readFile(file)).buffer
  prepareZXingModule({ overrides: { wasmBinary } })
}

/** How much of a page is inked, 0 to 1, as a printer without colours sees it. */
export function inkShare({ data }: Drawn): number {
  let ink = 0
  for (let i = 0; i < data.length; i += 4) {
    const [r = 0, g = 0, b = 0] = data.subarray(i, i + 3)
    ink += 1 - (0.299 * r + 0.587 * g + 0.114 * b) / 255
  }
  return ink / (data.length / 4)
}
