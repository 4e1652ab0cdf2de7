/** The log as lines of JSON. */

import pino, { type DestinationStream } from 'pino'
import type { Log } from '../assistant/log.ts'
import type { Config } from '../config.ts'

/** Writes to standard error unless told otherwise: standard output is for the person who started it. */
export function createLog(
  level: Config['logLevel'],
  destination: DestinationStream = pino.destination({ fd: 2, sync: true }),
): Log {
  const options = {
    level,
    base: null,
    messageKey: 'event',
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
  }
  return pino(options, destination)
}
