/** The log as the shell around a conversation needs it: words and facts, never a citizen's text. */

export type Log = {
  debug(fields: LogFields, event: string): void
  info(fields: LogFields, event: string): void
  warn(fields: LogFields, event: string): void
  error(fields: LogFields, event: string): void
}

export type LogFields = Readonly<Record<string, string | number | boolean | undefined>>

/** What may be logged of an error: its name, code and place. A message may carry what someone typed. */
export function describeError(error: unknown): LogFields {
  if (!(error instanceof Error)) return { error: typeof error }
  const { code } = error as { code?: unknown }
  return {
    error: error.name,
    code: typeof code === 'string' ? code : undefined,
    at: firstFrame(error),
  }
}

/** `file:line:column` where it was thrown; the stack begins with the message, which is left out. */
function firstFrame(error: Error): string | undefined {
  const stack = error.stack ?? ''
  const end = stack.indexOf(error.message) + error.message.length
  return /\n\s+at .*?([\w./-]+:\d+:\d+)\)?$/m.exec(stack.slice(end))?.[1]
}
