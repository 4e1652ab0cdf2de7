/** Reads QR codes and barcodes of one picture, apart from the main thread: a hostile file ends only this. */

import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { parentPort, workerData } from 'node:worker_threads'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'

/** The decoder comes with the program; nothing is fetched. */
const decoder = fileURLToPath(import.meta.resolve('zxing-wasm/reader/zxing_reader.wasm'))

/** What receipts and identity cards carry. */
const formats = ['QRCode', 'Code128', 'Code39', 'DataMatrix', 'PDF417', 'Aztec'] as const

const mostSymbols = 10

const wasmBinary = await readFile(decoder)
prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(wasmBinary).buffer } })
const symbols = await readBarcodes(workerData as Uint8Array, {
  formats: [...formats],
  maxNumberOfSymbols: mostSymbols,
  tryHarder: true,
})
parentPort?.postMessage(symbols.filter(({ isValid }) => isValid).map(({ text }) => text))
