/** The embedded dossier book: one JSON file an officer may edit by hand while the server runs. */

import { mkdir, readFile, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Low } from 'lowdb'
import { isOwned } from '../agencies.ts'
import { normaliseCode } from '../code.ts'
import type { DossierRecord } from '../record.ts'
import type { DossierSource } from '../source.ts'
import { fileOf } from './book-file.ts'
import { BookInvalid, type BookProblem } from './book-invalid.ts'
import { type BookContent, readBook } from './book-records.ts'
import { BookUnwritable } from './book-unwritable.ts'

export type BookOptions = {
  /** Path of the bundled samples a missing book is made from. */
  readonly samples: string
  /** Shown to citizens: "Dữ liệu của …". */
  readonly name: string
  /** Agency prefixes the book is the authority for (`H26`, `H26.19`); default none. */
  readonly owned?: readonly string[]
  /** Default `book`. */
  readonly id?: string
}

/**
 * Opens the book at a path, creating it from the samples when it is missing (BookUnwritable if that
 * fails). Every look-up sees the file as last saved; a fault in it makes the look-up throw BookInvalid,
 * unless the wanted record is itself in order.
 */
export async function openBook(path: string, options: BookOptions): Promise<DossierSource> {
  await createWhenMissing(path, options.samples)
  const id = options.id ?? 'book'
  const content = keepRead(path, id)
  return {
    id,
    name: options.name,
    owns: (code) => (isOwned(code, options.owned ?? []) ? 'yes' : 'maybe'),
    async find(code, signal) {
      signal.throwIfAborted()
      return pick(normaliseCode(code), await content(), { file: path, id })
    },
  }
}

async function createWhenMissing(path: string, samples: string): Promise<void> {
  if (await stampOf(path).catch(() => null)) return
  const data: unknown = JSON.parse(await readFile(samples, 'utf8'))
  try {
    await mkdir(dirname(path), { recursive: true })
    await new Low(fileOf(path), data).write()
  } catch (error) {
    throw new BookUnwritable(path, wordOf(error), { cause: error })
  }
}

/** Reads the book again only when the file has changed since. */
function keepRead(path: string, id: string): () => Promise<BookContent> {
  let kept: { readonly stamp: string; readonly content: BookContent } | null = null
  return async () => {
    try {
      const { stamp, savedAt } = await stampOf(path)
      if (kept?.stamp !== stamp) kept = { stamp, content: await read(path, { id, savedAt }) }
      return kept.content
    } catch (error) {
      throw new BookInvalid(id, {
        file: path,
        expected: 'a file that can be read',
        got: wordOf(error),
      })
    }
  }
}

async function read(
  path: string,
  { id, savedAt }: { readonly id: string; readonly savedAt: string },
): Promise<BookContent> {
  const book = new Low<unknown>(fileOf(path), null)
  try {
    await book.read()
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    // The parser's own message quotes the file, so it is not passed on.
    return {
      records: [],
      problems: [{ file: path, expected: 'valid JSON', got: 'a syntax error' }],
    }
  }
  return readBook(book.data, { file: path, sourceId: id, savedAt })
}

/** Size and inode too: two saves may fall into one tick of the clock. */
async function stampOf(path: string) {
  const { mtimeNs, ctimeNs, size, ino, mtime } = await stat(path, { bigint: true })
  return { stamp: [mtimeNs, ctimeNs, size, ino].join(' '), savedAt: mtime.toISOString() }
}

function pick(
  code: string,
  { records, problems }: BookContent,
  { file, id }: { readonly file: string; readonly id: string },
): DossierRecord | null {
  const matches = records.filter((one) => one.code === code || one.otherCodes.includes(code))
  if (matches.length > 1) {
    throw new BookInvalid(id, {
      file,
      field: 'code',
      expected: 'one record for a code',
      got: `${matches.length}`,
    })
  }
  const [match] = matches
  if (match) return match
  const [problem] = problems
  if (problem) throw new BookInvalid(id, problem satisfies BookProblem)
  return null
}

/** `ENOENT`, `EACCES` … */
function wordOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return typeof code === 'string' ? code : 'an unknown error'
}
