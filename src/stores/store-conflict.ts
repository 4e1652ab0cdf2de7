/** Someone else wrote to the conversation first: load it again and retry. */

import { AppError } from '../errors.ts'

export class StoreConflict extends AppError {
  readonly expectedSeq: number
  readonly actualSeq: number

  constructor(expectedSeq: number, actualSeq: number) {
    super(
      'store-conflict',
      `[stores] record a turn: expected the conversation at message ${expectedSeq}, got ${actualSeq}.`,
    )
    this.expectedSeq = expectedSeq
    this.actualSeq = actualSeq
  }
}
