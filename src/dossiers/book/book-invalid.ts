/** The dossier book cannot be read or holds a record that does not fit; says where, never what it holds. */

import { SourceUnreachable } from '../source-unreachable.ts'

/** Where in the book, what belongs there and what kind of thing is there instead. */
export type BookProblem = {
  readonly file: string
  /** Index from 0 in `records`; absent when the file as a whole is at fault. */
  readonly record?: number
  /** `status`, `supplement.due` */
  readonly field?: string
  readonly expected: string
  readonly got: string
}

export class BookInvalid extends SourceUnreachable {
  readonly problem: BookProblem

  constructor(sourceId: string, problem: BookProblem, options?: ErrorOptions) {
    super(
      sourceId,
      `a fault in ${placeOf(problem)}: expected ${problem.expected}, got ${problem.got}`,
      options,
    )
    this.problem = problem
  }
}

function placeOf({ file, record, field }: BookProblem): string {
  const parts = [
    file,
    record === undefined ? '' : `record ${record}`,
    field ? `field ${field}` : '',
  ]
  return parts.filter(Boolean).join(', ')
}
