/** A JSON list of objects as rows under a row of headers, so that it is read like a sheet. */

import type { Cell, SheetRow } from './sheet-row.ts'

/** Flat objects, records of a dossier book, or the `data` of a national message. */
export function* listRows(value: unknown): Generator<SheetRow> {
  const objects = listIn(value).map((one) => (isObject(one) ? flat(one) : null))
  const headers = [...new Set(objects.flatMap((one) => Object.keys(one ?? {})))]
  yield { number: 0, cells: headers, read: 0 }
  for (const [index, one] of objects.entries()) {
    const row = { number: index + 1, read: (index + 1) / objects.length }
    if (one) yield { ...row, cells: headers.map((header) => one[header]) }
    else yield { ...row, cells: [], fault: { expected: 'an object', got: 'something else' } }
  }
}

function listIn(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value
  if (!isObject(value)) return []
  const list = value.records ?? value.data ?? value.result
  return Array.isArray(list) ? list : []
}

/** `procedure.name` of a record becomes `procedureName`; lists become text. */
function flat(object: Readonly<Record<string, unknown>>): Readonly<Record<string, Cell>> {
  return Object.fromEntries(
    Object.entries(object).flatMap(([key, value]) =>
      isObject(value)
        ? Object.entries(value).map(([inner, cell]) => [nameOf(key, inner), cellOf(cell)])
        : [[key, cellOf(value)]],
    ),
  )
}

function nameOf(key: string, inner: string): string {
  return key === 'supplement' && inner === 'requestedAt'
    ? 'supplementAt'
    : `${key}${inner.slice(0, 1).toUpperCase()}${inner.slice(1)}`
}

function cellOf(value: unknown): Cell {
  if (Array.isArray(value)) return value.filter((one) => typeof one === 'string').join('; ')
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? value
    : null
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
