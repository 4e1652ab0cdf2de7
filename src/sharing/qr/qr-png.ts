/** A QR picture as PNG: the SVG, drawn with whole pixels to a module so that edges stay sharp. */

import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { initWasm, Resvg } from '@resvg/resvg-wasm'
import { readFonts } from '../print/read-fonts.ts'
import type { Svg } from './qr-svg.ts'

/** Pixels to a module by default: a code of 37 modules gets about 540 pixels. */
const usualScale = 12

let started: Promise<readonly Uint8Array[]> | undefined

/** The PNG file; `scale` is pixels to a module, a whole number. */
export async function qrPng({ markup }: Svg, scale = usualScale): Promise<Uint8Array> {
  started ??= start()
  const fontBuffers = [...(await started)]
  const fitTo = { mode: 'zoom', value: scale } as const
  const drawing = new Resvg(markup, {
    fitTo,
    font: { fontBuffers, defaultFontFamily: 'Be Vietnam Pro' },
  })
  const image = drawing.render()
  const png = image.asPng()
  image.free()
  drawing.free()
  return png
}

/** The renderer comes with the program and is compiled once; nothing is fetched. */
async function start(): Promise<readonly Uint8Array[]> {
  const file = fileURLToPath(import.meta.resolve('@resvg/resvg-wasm/index_bg.wasm'))
  await initWasm(new Uint8Array(await readFile(file)).buffer)
  return [readFonts().regular]
}
