/** Reads YAML files against a schema and collects what is wrong instead of stopping at the first. */

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadAll, YAMLException } from 'js-yaml'
import type { z } from 'zod'
import type { Problem } from './content-invalid.ts'
import { describeIssue } from './describe-issue.ts'

export type Reader = {
  /** What is wrong so far. */
  readonly problems: Problem[]
  /** The parsed file, or undefined when it is missing or wrong. */
  read<T extends z.ZodType>(path: string, schema: T): z.infer<T> | undefined
  /** Every `*.yaml` of a folder, by file name without ending. */
  readFolder<T extends z.ZodType>(folder: string, schema: T): Map<string, z.infer<T>>
}

/** A reader of the files below `root`; problems name them as `<label>/<path>`. */
export function createReader(root: string, label: string): Reader {
  const problems: Problem[] = []
  const place: Place = { root, label, problems }
  const reader: Reader = {
    problems,
    read(path, schema) {
      const data = parseFile(place, path)
      return data === undefined ? undefined : check(place, path, data.value, schema)
    },
    readFolder(folder, schema) {
      const found = new Map<string, z.infer<typeof schema>>()
      for (const name of yamlFiles(place, folder)) {
        const value = reader.read(join(folder, name), schema)
        if (value !== undefined) found.set(name.replace(/\.yaml$/, ''), value)
      }
      return found
    },
  }
  return reader
}

type Place = { readonly root: string; readonly label: string; readonly problems: Problem[] }

function yamlFiles(place: Place, folder: string): readonly string[] {
  const path = join(place.root, folder)
  if (!existsSync(path)) {
    const file = join(place.label, folder)
    place.problems.push({ file, field: '-', expected: 'a folder', got: 'nothing there' })
    return []
  }
  return readdirSync(path)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
}

function parseFile({ root, label, problems }: Place, name: string): { value: unknown } | undefined {
  const path = join(root, name)
  const file = join(label, name)
  if (!existsSync(path)) {
    problems.push({ file, field: '-', expected: 'a YAML file', got: 'nothing there' })
    return undefined
  }
  try {
    const [value = null, ...others] = loadAll(readFileSync(path, 'utf8'))
    // A copy: strings cut out of the file would keep all of it in memory.
    if (others.length === 0) return { value: structuredClone(value) }
    problems.push({ file, field: '-', expected: 'one document', got: `${others.length + 1}` })
    return undefined
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error
    const field = error.mark ? `line ${error.mark.line + 1}` : '-'
    problems.push({ file, field, expected: 'valid YAML', got: error.reason })
    return undefined
  }
}

function check<T extends z.ZodType>(
  { label, problems }: Place,
  name: string,
  value: unknown,
  schema: T,
): z.infer<T> | undefined {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  const file = join(label, name)
  problems.push(...result.error.issues.map((issue) => problemOf(file, value, issue)))
  return undefined
}

function problemOf(file: string, root: unknown, issue: z.core.$ZodIssue): Problem {
  return { file, ...describeIssue(root, issue) }
}
