/** The operator's emblem in the middle of a code: a small picture file. */

import { readFile } from 'node:fs/promises'
import { AppError } from '../../errors.ts'

export type Emblem = {
  readonly type: 'image/png' | 'image/jpeg'
  readonly bytes: Uint8Array
}

/** The file of an emblem cannot be used. */
export class EmblemUnusable extends AppError {
  constructor(path: string, got: string) {
    const expected = `a PNG or JPEG picture of at most ${largest / 1024} KB`
    super('emblem-unusable', `[sharing] read the emblem ${path}: expected ${expected}, got ${got}.`)
  }
}

/** Bytes; it is printed about a centimetre wide. */
const largest = 256 * 1024

/** The picture in a file, known by its first bytes. Throws EmblemUnusable. */
export async function readEmblem(path: string): Promise<Emblem> {
  const bytes = await readFile(path).catch((cause: NodeJS.ErrnoException) => {
    throw new EmblemUnusable(path, cause.code === 'ENOENT' ? 'no file' : String(cause.code))
  })
  if (bytes.length > largest) throw new EmblemUnusable(path, `${bytes.length} bytes`)
  const type = kinds.find(({ begins }) => begins.every((byte, i) => bytes[i] === byte))?.type
  if (!type) throw new EmblemUnusable(path, 'another kind of file')
  return { type, bytes }
}

const kinds = [
  { type: 'image/png', begins: [0x89, 0x50, 0x4e, 0x47] },
  { type: 'image/jpeg', begins: [0xff, 0xd8, 0xff] },
] as const
