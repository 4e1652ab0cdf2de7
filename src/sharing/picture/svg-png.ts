/** An SVG drawing of ours as PNG, with the typeface that comes with the program. */

import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { initWasm, Resvg } from '@resvg/resvg-wasm'
import { readFonts } from '../print/read-fonts.ts'

let started: Promise<readonly Uint8Array[]> | undefined

/** The PNG file; `scale` is pixels to a unit of the drawing, a whole number so that edges stay sharp. */
export async function svgPng(markup: string, scale: number): Promise<Uint8Array> {
  started ??= start()
  const fontBuffers = [...(await started)]
  const drawing = new Resvg(markup, {
    fitTo: { mode: 'zoom', value: scale },
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
  const { regular, bold } = readFonts()
  return [regular, bold]
}
