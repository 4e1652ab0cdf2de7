/** Finds the dossier code on a photo of a receipt. Nothing of the picture is kept. */

import { Worker } from 'node:worker_threads'
import type { CodeReading } from '../code.ts'
import { findCodes } from '../find-code.ts'
import { readPictureHeader } from './picture-header.ts'

export type PictureReading =
  /** Codes that stand in the QR codes and barcodes, in no order. */
  | { readonly kind: 'codes'; readonly readings: readonly CodeReading[] }
  /** An identity card: to be refused, and discarded unread. */
  | { readonly kind: 'identity-card' }
  /** No QR code or barcode with a dossier code. */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'refused'; readonly reason: PictureFault }

export type PictureFault = 'too-large' | 'too-many-pixels' | 'not-a-picture' | 'unreadable'

/** Bytes of a file. */
export const largestPicture = 5_000_000
export const mostPixels = 20_000_000

export type PictureReader = {
  /** Reads one picture; `today` is an ISO date and bounds the codes' dates. Never throws for what is in it. */
  read(bytes: Uint8Array, today: string): Promise<PictureReading>
}

export type PictureReaderOptions = {
  /** Milliseconds for one picture. Default 5,000. */
  readonly timeoutMs?: number
  /** Pictures decoded at the same time. Default 2; others wait. */
  readonly atOnce?: number
}

/** A reader whose pictures are decoded in threads of their own. */
export function createPictureReader(options: PictureReaderOptions = {}): PictureReader {
  const { timeoutMs = 5000, atOnce = 2 } = options
  const turn = createTurns(atOnce)
  return {
    async read(bytes, today) {
      const fault = faultOf(bytes)
      if (fault) return { kind: 'refused', reason: fault }
      const texts = await turn(() => decode(bytes, timeoutMs))
      return texts === null ? { kind: 'refused', reason: 'unreadable' } : judge(texts, today)
    },
  }
}

/** Judged by its header, before a byte of it is unpacked. */
function faultOf(bytes: Uint8Array): PictureFault | null {
  if (bytes.byteLength > largestPicture) return 'too-large'
  const header = readPictureHeader(bytes)
  if (!header) return 'not-a-picture'
  return header.width * header.height > mostPixels ? 'too-many-pixels' : null
}

/** The texts in the picture; null when it could not be decoded in time or at all. */
function decode(bytes: Uint8Array, timeoutMs: number): Promise<readonly string[] | null> {
  const worker = new Worker(new URL('./decode-worker.ts', import.meta.url), {
    workerData: bytes,
    resourceLimits: { maxOldGenerationSizeMb: 128 },
    stdout: true,
    stderr: true,
  })
  return new Promise((resolve) => {
    const timer = setTimeout(() => finish(null), timeoutMs)
    const finish = (texts: readonly string[] | null) => {
      clearTimeout(timer)
      resolve(texts)
      void worker.terminate()
    }
    worker.once('message', finish)
    worker.once('error', () => finish(null))
    worker.once('exit', () => finish(null))
  })
}

function judge(texts: readonly string[], today: string): PictureReading {
  if (texts.some(isIdentityCard)) return { kind: 'identity-card' }
  const readings = texts
    .flatMap((text) => findCodes(decoded(text), today))
    .filter(({ kind }) => kind === 'dossier' || kind === 'bad-date')
  return readings.length > 0 ? { kind: 'codes', readings } : { kind: 'nothing' }
}

/** The QR code of an identity card: number | old number | name | born | sex | address | issued. */
function isIdentityCard(text: string): boolean {
  const [number = '', ...rest] = text.split('|')
  return /^\d{12}$/.test(number.trim()) && rest.length >= 3
}

/** Receipts may carry an address with the code in its query. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** Runs at most `atOnce` pieces of work; the others wait their turn. */
function createTurns(atOnce: number) {
  let running = 0
  const waiting: (() => void)[] = []
  return async <T>(work: () => Promise<T>): Promise<T> => {
    if (running >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve))
    running += 1
    try {
      return await work()
    } finally {
      running -= 1
      waiting.shift()?.()
    }
  }
}
