/**
 * Records whose steps were torn: the page was cut at the words "Thành phần hồ sơ" inside a sentence,
 * and what follows them was taken for a paper.
 */

import type { NationalProcedure } from './record.ts'

const label = 'Thành phần hồ sơ'

/** Whether the only "paper" of a record is the rest of its steps. */
export function isTorn({ documents, steps = '' }: NationalProcedure): boolean {
  const [only, ...others] = documents
  if (only === undefined || others.length > 0 || steps === '') return false
  const isCounted = (only.originals ?? 0) + (only.copies ?? 0) > 0
  const goesOn = /^\s*[\p{Ll}),;]/u.test(only.name) && !/^\s*[a-zđ]\d?[.)]/.test(only.name)
  return !isCounted && goesOn && !/[.;!]\s*$/.test(steps)
}

/** The record with its steps whole again. */
export function mended(record: NationalProcedure): NationalProcedure {
  if (!isTorn(record)) return record
  const before = record.steps?.trimEnd() ?? ''
  const after = record.documents[0]?.name.trimStart() ?? ''
  const steps = [
    before,
    before.endsWith('(') ? '' : ' ',
    label,
    /^\p{L}/u.test(after) ? ' ' : '',
    after,
  ]
  return { ...record, steps: steps.join(''), documents: [] }
}
