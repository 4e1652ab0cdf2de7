/** Zalo Bot answered that it will not do what was asked. */

import { AppError } from '../../errors.ts'
import { redact } from '../secret.ts'

/** By whose fault: what to do follows from it. */
export type ZaloBotFault =
  /** Our request is wrong: the same again fails again. */
  | 'request'
  /** The token is wrong or revoked: a person has to act. */
  | 'token'
  /** Nothing new within the time of a poll. */
  | 'nothing-new'
  /** Too much, or the plan is used up. */
  | 'quota'
  /** Their own trouble: try again later. */
  | 'theirs'

const faults: Readonly<Record<number, ZaloBotFault>> = {
  400: 'request',
  401: 'token',
  // Labelled "Internal server error" by Zalo.
  403: 'theirs',
  404: 'request',
  408: 'theirs',
  426: 'quota',
  429: 'quota',
}

export class ZaloBotRefused extends AppError {
  readonly fault: ZaloBotFault
  /** Zalo's number. */
  readonly number: number

  constructor(method: string, number: number, description: string, token: string) {
    const said = redact(description, [token])
    super('zalo-bot-refused', `[channels] zalo-bot ${method}: expected ok, got ${number} ${said}.`)
    this.fault = faultOf(method, number)
    this.number = number
  }
}

function faultOf(method: string, number: number): ZaloBotFault {
  if (number === 408 && method === 'getUpdates') return 'nothing-new'
  return faults[number] ?? (number >= 500 ? 'theirs' : 'request')
}
