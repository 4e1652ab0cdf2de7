/** What every command does alike: parse, help, exit codes (0 done, 1 failed, 2 usage), errors without a stack. */

import type { ParseArgsConfig } from 'node:util'
import { parseArgs } from 'node:util'
import { isRealDate } from '../src/dossiers/iso-date.ts'
import { AppError } from '../src/errors.ts'

/** Wrong arguments. */
export class UsageError extends Error {}

type Options = NonNullable<ParseArgsConfig['options']>
type Parsed<T extends Options> = ReturnType<
  typeof parseArgs<{ options: T; allowPositionals: true; strict: true }>
>

export type Command<T extends Options> = {
  /** Printed for --help and with usage errors. */
  readonly usage: string
  readonly options: T
  /** Does the work; resolves to the exit code. */
  run(parsed: Parsed<T>): Promise<number>
}

/** Runs a command with the arguments of this process and sets the exit code. */
export async function runCommand<T extends Options>(command: Command<T>): Promise<void> {
  if (process.argv.slice(2).includes('--help')) {
    console.log(command.usage)
    return
  }
  try {
    process.exitCode = await command.run(parse(command))
  } catch (error) {
    process.exitCode = report(error, command.usage)
  }
}

function parse<T extends Options>({ options }: Command<T>): Parsed<T> {
  try {
    return parseArgs({ options, allowPositionals: true, strict: true })
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
}

function report(error: unknown, usage: string): number {
  if (error instanceof UsageError) {
    console.error(`${error.message}\n\n${usage}`)
    return 2
  }
  console.error(error instanceof AppError ? error.message : error)
  return 1
}

/** A day given as YYYY-MM-DD, or a usage error. */
export function dayOption(name: string, value: string | undefined): string | undefined {
  if (value === undefined || isRealDate(value)) return value
  throw new UsageError(`--${name}: expected a day like 2026-11-22, got ${value}`)
}
