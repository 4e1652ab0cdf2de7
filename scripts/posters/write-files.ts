/** Writes a set of PDF files, each whole or not at all; what is there already is left alone. */

import { createHash } from 'node:crypto'
import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { AppError } from '../../src/errors.ts'
import { type Print, printPdf } from '../../src/sharing/print/pdf.ts'
import { openLedger } from './ledger.ts'

export type FileJob = {
  readonly file: string
  /** Everything that stands on the pages besides the date: what decides whether they change. */
  readonly content: unknown
  /** Whether a file of the same content made on another day stays as it is. */
  readonly ageless: boolean
  /** Laid out only when it has to be written. */
  readonly print: () => Print
}

export type Written = { readonly made: number; readonly kept: number }

/** The folder cannot be written to. */
export class FolderUnwritable extends AppError {
  constructor(folder: string, cause: unknown) {
    const got = (cause as NodeJS.ErrnoException).code ?? 'an error'
    const message = `[posters] write into ${folder}: expected a folder this user may write to, got ${got}.`
    super('folder-unwritable', message, { cause })
  }
}

/** A change of the layouts makes every file anew. */
const layoutVersion = 2

/** Writes what is new or different. Throws FolderUnwritable, and what a layout throws. */
export async function writeFiles(
  jobs: readonly FileJob[],
  folder: string,
  { day, onProgress }: { readonly day: string; readonly onProgress: (done: number) => void },
): Promise<Written> {
  const ledger = inFolder(folder, () => {
    mkdirSync(folder, { recursive: true })
    return openLedger(folder)
  })
  let made = 0
  for (const [i, job] of jobs.entries()) {
    const { file } = job
    const hash = hashOf(job.content)
    const known = ledger.find(file)
    const isSame = known?.hash === hash && (job.ageless || known.day === day)
    if (!isSame) {
      const pdf = await printPdf(job.print())
      inFolder(folder, () => {
        writeWhole(join(folder, file), pdf)
        ledger.add({ file, hash, day })
      })
      made += 1
    }
    onProgress(i + 1)
  }
  return { made, kept: jobs.length - made }
}

/** A reader never sees half a file, not even after a crash. */
function writeWhole(path: string, bytes: Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true })
  const half = `${path}.part`
  writeFileSync(half, bytes)
  renameSync(half, path)
}

function inFolder<T>(folder: string, act: () => T): T {
  try {
    return act()
  } catch (error) {
    throw new FolderUnwritable(folder, error)
  }
}

function hashOf(content: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify([layoutVersion, content]))
    .digest('hex')
}
