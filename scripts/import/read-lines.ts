/** The lines of a text file, gzipped or plain, read as a stream: the file may be larger than memory. */

import { closeSync, createReadStream, openSync, readSync, statSync } from 'node:fs'
import { pipeline } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { ImportFailed } from './import-failed.ts'

export type SourceLine = {
  readonly text: string
  /** From 1. */
  readonly number: number
  /** Bytes of the file read so far. */
  readonly read: number
}

/** The lines that are not blank, in order. Throws ImportFailed when the file cannot be read to its end. */
export async function* readLines(path: string): AsyncGenerator<SourceLine> {
  const gzipped = isGzip(path)
  const source = createReadStream(path)
  const stream = gzipped ? pipeline(source, createGunzip(), () => {}) : source
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let rest = ''
  let number = 0
  try {
    for await (const chunk of stream) {
      const lines = (rest + decoder.decode(chunk as Buffer, { stream: true })).split('\n')
      rest = lines.pop() ?? ''
      for (const text of lines) {
        number += 1
        if (text.trim() !== '') yield { text, number, read: source.bytesRead }
      }
    }
    rest += decoder.decode()
  } catch (error) {
    throw readingFailed(path, error, number)
  }
  if (rest.trim() !== '') yield { text: rest, number: number + 1, read: source.bytesRead }
}

/** Bytes in the file. Throws ImportFailed when there is none. */
export function fileSize(path: string): number {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (!stat) throw new ImportFailed(path, 'a file', 'nothing there')
  if (!stat.isFile()) throw new ImportFailed(path, 'a file', 'a folder')
  if (stat.size === 0) throw new ImportFailed(path, 'lines of JSON', 'an empty file')
  return stat.size
}

/** Told by its first bytes; a name ending in .gz promises them. */
function isGzip(path: string): boolean {
  const first = Buffer.alloc(2)
  const file = openFile(path)
  readSync(file, first)
  closeSync(file)
  const gzipped = first[0] === 0x1f && first[1] === 0x8b
  if (!gzipped && path.endsWith('.gz')) {
    throw new ImportFailed(path, 'a gzip file, as its name says', 'something else')
  }
  return gzipped
}

function openFile(path: string): number {
  try {
    return openSync(path, 'r')
  } catch (error) {
    throw new ImportFailed(path, 'a file this user may read', codeOf(error), { cause: error })
  }
}

function readingFailed(path: string, error: unknown, lines: number): unknown {
  const code = codeOf(error)
  const after = `after ${lines} lines`
  if (code === 'Z_BUF_ERROR') {
    const got = `only its first part, ${after}. What came before is kept; copy the file again and repeat`
    return new ImportFailed(path, 'a whole gzip file', got, { cause: error })
  }
  if (code.startsWith('Z_')) {
    return new ImportFailed(path, 'an undamaged gzip file', `damage ${after}`, { cause: error })
  }
  if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') {
    return new ImportFailed(path, 'text in UTF-8', `other bytes ${after}`, { cause: error })
  }
  return error
}

function codeOf(error: unknown): string {
  return String((error as { code?: unknown }).code)
}
