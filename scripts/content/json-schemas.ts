/** JSON Schemas of all content, by which an editor completes and checks while one types. */

import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { contentKinds } from './content-kinds.ts'

/** Text of every schema by file name. Rules no JSON Schema can tell stay with `npm run content`. */
export function jsonSchemas(): ReadonlyMap<string, string> {
  return new Map(
    contentKinds.map(({ name, files, schema }) => {
      const title = `Nội dung Hỏi Một Cửa: ${files}`
      const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })
      return [`${name}.json`, `${JSON.stringify({ title, ...json }, null, 2)}\n`] as const
    }),
  )
}

const folder = join(import.meta.dirname, '../../schemas')

/** Writes them into schemas/ and returns how many. */
export function writeJsonSchemas(): number {
  mkdirSync(folder, { recursive: true })
  const schemas = jsonSchemas()
  for (const [name, text] of schemas) writeFileSync(join(folder, name), text)
  return schemas.size
}
