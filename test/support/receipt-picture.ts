/** Real pictures with a QR code or barcode on them. */

import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { prepareZXingModule, type WriterOptions, writeBarcode } from 'zxing-wasm/writer'

const file = fileURLToPath(import.meta.resolve('zxing-wasm/writer/zxing_writer.wasm'))
prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(readFileSync(file)).buffer } })

/** A PNG with this text as a QR code or barcode. */
export async function pngOf(
  text: string,
  format: WriterOptions['format'] = 'QRCode',
): Promise<Uint8Array> {
  const { image, error } = await writeBarcode(text, { format, scale: 4 })
  if (!image) throw new Error(error)
  return new Uint8Array(await image.arrayBuffer())
}

/** What the QR code of an identity card says; a made-up person. */
export const cardText = '001203004567|123456789|NGƯỜI THỬ|01012000|Nam|Xã Thử|01012022'
