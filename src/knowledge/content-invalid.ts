/** Content that cannot be used, with everything that is wrong with it at once. */

import { AppError } from '../errors.ts'

export type Problem = {
  /** Path from the project, `content/procedures/khai-sinh.yaml`. */
  readonly file: string
  /** Where in the file, `fees.0.amount`, or a line. */
  readonly field: string
  readonly expected: string
  readonly got: string
}

export class ContentInvalid extends AppError {
  readonly problems: readonly Problem[]

  constructor(problems: readonly Problem[]) {
    super('content-invalid', `[knowledge] load content: ${describeProblems(problems)}`)
    this.problems = problems
  }
}

/** One line for each problem: `file: field: expected X, got Y`. */
export function describeProblems(problems: readonly Problem[]): string {
  const lines = problems.map((p) => `  ${p.file}: ${p.field}: expected ${p.expected}, got ${p.got}`)
  return `${problems.length} problem(s)\n${lines.join('\n')}`
}
