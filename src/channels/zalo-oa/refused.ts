/** Zalo answered that it will not do what was asked of the Official Account. */

import { AppError } from '../../errors.ts'
import { redact } from '../secret.ts'
import { faultOf, type OaFault, type OaHost } from './faults.ts'

export class ZaloOaRefused extends AppError {
  readonly fault: OaFault
  readonly host: OaHost
  /** Zalo's number, negative. */
  readonly number: number

  constructor(
    host: OaHost,
    what: string,
    number: number,
    message: string,
    secrets: readonly string[] = [],
  ) {
    const said = redact(message, secrets)
    super('zalo-oa-refused', `[channels] zalo-oa ${what}: expected error 0, got ${number} ${said}.`)
    this.fault = faultOf(host, number)
    this.host = host
    this.number = number
  }
}
