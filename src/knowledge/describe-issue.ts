/** What a schema found wrong, in the words every message here uses: field, expected, got. */

import type { z } from 'zod'
import type { Problem } from './content-invalid.ts'

/** One issue of checking `root`. */
export function describeIssue(root: unknown, issue: z.core.$ZodIssue): Omit<Problem, 'file'> {
  const field = issue.path.map(String).join('.') || '-'
  const got = show(valueAt(root, issue.path))
  if (issue.code === 'unrecognized_keys') {
    return { field, expected: 'only known fields', got: issue.keys.join(', ') }
  }
  if (issue.code === 'invalid_key') {
    return { field, expected: expectation(issue.issues[0] ?? issue), got: 'this name' }
  }
  return { field, expected: expectation(issue), got }
}

function expectation(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type') return issue.expected
  if (issue.code === 'invalid_value') return `one of ${issue.values.map(String).join(', ')}`
  if (issue.message === 'Invalid URL') return 'an address like https://dichvucong.gov.vn'
  return issue.message.replace(/^.*?\bexpected /i, '')
}

function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (isObject(value) ? Reflect.get(value, key) : undefined),
    root,
  )
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}

function show(value: unknown): string {
  if (value === undefined) return 'nothing'
  const text = JSON.stringify(value) ?? String(value)
  return text.length > 80 ? `${text.slice(0, 77)}…` : text
}
