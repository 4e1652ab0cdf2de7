/** A log that keeps its lines. */

import type { Log, LogFields } from '../../src/assistant/log.ts'

export type LogLine = { readonly level: string; readonly event: string } & LogFields

export function memoryLog(): Log & { readonly lines: LogLine[] } {
  const lines: LogLine[] = []
  const keep = (level: string) => (fields: LogFields, event: string) => {
    lines.push({ ...fields, level, event })
  }
  return {
    lines,
    debug: keep('debug'),
    info: keep('info'),
    warn: keep('warn'),
    error: keep('error'),
  }
}
