/** What is allowed but most likely a slip: told by `npm run content` without failing it. */

import { normaliseForSearch } from '../../vietnamese/normalise.ts'
import type { Knowledge } from '../knowledge.ts'
import type { Procedure } from '../schema/procedure.ts'

export type Warning = { readonly file: string; readonly text: string }

/** Everything that looks like a slip, file by file. */
export function warningsOf(knowledge: Knowledge): readonly Warning[] {
  return [...sharedNames(knowledge), ...[...knowledge.procedures.values()].flatMap(slipsOf)]
}

/** A name two procedures carry leads to neither. */
function sharedNames({ procedures, names }: Knowledge): readonly Warning[] {
  const curated = [...procedures.values()].map(({ id, title, aliases }) => ({
    owner: id,
    file: fileOf(id),
    names: [title, ...aliases],
  }))
  const taken = new Set([...procedures.values()].flatMap((p) => p.codes.map(({ code }) => code)))
  const listed = [...names.values()]
    .filter(({ code }) => !taken.has(code))
    .map(({ code, title = '', aliases }) => ({
      owner: code,
      file: 'content/names',
      names: [title, ...aliases],
    }))
  const owners = Map.groupBy(
    [...curated, ...listed].flatMap(({ owner, file, names }) =>
      [...new Set(names.map(normaliseForSearch))].map((name) => ({ name, owner, file })),
    ),
    ({ name }) => name,
  )
  return [...owners].flatMap(([name, held]) => {
    const [first] = held
    if (!first || held.length < 2 || name === '') return []
    const who = held.map(({ owner }) => owner).join(', ')
    return [{ file: first.file, text: `“${name}” là tên của nhiều thủ tục: ${who}` }]
  })
}

function slipsOf(procedure: Procedure): readonly Warning[] {
  const { codes, checkedOn, reviewBy } = procedure
  const current = codes.filter(({ status }) => status === 'current').length
  const slips = [
    ...(codes.length > 0 && current !== 1 ? [`${current} mã đang dùng, cần đúng một`] : []),
    ...(reviewBy <= checkedOn ? ['reviewBy không sau checkedOn'] : []),
    ...idleSources(procedure).map((id) => `nguồn “${id}” khai ra mà không dùng`),
    ...backwards(procedure).map((field) => `${field}: validFrom sau validTo`),
  ]
  return slips.map((text) => ({ file: fileOf(procedure.id), text }))
}

function idleSources(procedure: Procedure): readonly string[] {
  const { sources, ...rest } = procedure
  const cited = new Set(objectsBelow(rest).flatMap(([, node]) => citedIn(node)))
  return Object.keys(sources).filter((id) => !cited.has(id))
}

function citedIn(node: object): readonly unknown[] {
  return 'source' in node && Array.isArray(node.source) ? node.source : []
}

function backwards(procedure: Procedure): readonly string[] {
  return objectsBelow(procedure).flatMap(([field, node]) => {
    const { validFrom = '', validTo = '9999' } = node as { validFrom?: string; validTo?: string }
    return validFrom > validTo ? [field] : []
  })
}

function objectsBelow(node: unknown, field = ''): readonly (readonly [string, object])[] {
  if (typeof node !== 'object' || node === null) return []
  const below = Object.entries(node).flatMap(([key, value]) =>
    objectsBelow(value, field === '' ? key : `${field}.${key}`),
  )
  return [[field, node], ...below]
}

function fileOf(id: string): string {
  return `content/procedures/${id}.yaml`
}
