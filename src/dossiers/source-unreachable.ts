/** A source could not say whether it knows a dossier, which is not the same as not knowing it. */

import { AppError } from '../errors.ts'

export class SourceUnreachable extends AppError {
  readonly sourceId: string

  /** `got` says what happened instead of an answer, never what was asked for. */
  constructor(sourceId: string, got: string, options?: ErrorOptions) {
    super(
      'source-unreachable',
      `[dossiers] asking source ${sourceId}: expected an answer, got ${got}.`,
      options,
    )
    this.sourceId = sourceId
  }
}
