/** A source holds two dossiers under one code and cannot say which is meant. */

import { AppError } from '../errors.ts'

export class CodeAmbiguous extends AppError {
  readonly sourceId: string

  constructor(sourceId: string) {
    super(
      'code-ambiguous',
      `[dossiers] asking source ${sourceId}: expected one dossier for a code, got several.`,
    )
    this.sourceId = sourceId
  }
}
