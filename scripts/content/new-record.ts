/** A new record of a procedure, with a word on every field. */

import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '../../src/errors.ts'
import { id as idSchema } from '../../src/knowledge/schema/fact.ts'
import { UsageError } from '../command.ts'

const template = join(import.meta.dirname, 'procedure.template.yaml')

/** A record of that name stands already. */
export class RecordExists extends AppError {
  constructor(path: string) {
    super('record-exists', `[content] new record: expected a new id, got one in use (${path}).`)
  }
}

/** Writes `procedures/<id>.yaml` and returns its path. Throws UsageError or RecordExists. */
export function newRecord(contentDir: string, id: string, today: string): string {
  if (!idSchema.safeParse(id).success) {
    throw new UsageError(`new: expected a kebab-case id like dang-ky-khai-sinh, got ${id}`)
  }
  const path = join(contentDir, 'procedures', `${id}.yaml`)
  if (existsSync(path)) throw new RecordExists(path)
  const text = readFileSync(template, 'utf8').replaceAll('{id}', id).replaceAll('{today}', today)
  writeFileSync(path, text)
  return path
}
