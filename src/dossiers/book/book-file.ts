/** The JSON file of a dossier book, read and written whole. */

import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Low } from 'lowdb'
import { DataFile } from 'lowdb/node'
import { BookInvalid } from './book-invalid.ts'

/** Officers' editors like to put a byte order mark in front. */
export function fileOf(path: string): DataFile<unknown> {
  return new DataFile<unknown>(path, {
    parse: (text) => JSON.parse(text.replace(/^\uFEFF/, '')),
    stringify: (data) => `${JSON.stringify(data, null, 2)}\n`,
  })
}

type BookFile = {
  readonly records: readonly unknown[]
  /** What else stands in the file. */
  readonly rest: Readonly<Record<string, unknown>>
}

/** The book at `path`, empty when there is none. Throws BookInvalid when it is no book. */
export async function readBookFile(path: string): Promise<BookFile> {
  const book = new Low<unknown>(fileOf(path), null)
  await book.read().catch((error: unknown) => {
    if (!(error instanceof SyntaxError)) throw error
    throw new BookInvalid('book', { file: path, expected: 'valid JSON', got: 'a syntax error' })
  })
  if (book.data === null) return { records: [], rest: {} }
  const { records, ...rest } = book.data as { readonly records?: unknown }
  if (Array.isArray(records)) return { records, rest }
  const expected = 'an object with a list "records"'
  throw new BookInvalid('book', { file: path, expected, got: 'something else' })
}

/** Writes it in one go: a reader sees the old or the new book, never half of one. */
export async function writeBookFile(
  path: string,
  data: Readonly<Record<string, unknown>>,
): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  await new Low<unknown>(fileOf(path), data).write()
}
