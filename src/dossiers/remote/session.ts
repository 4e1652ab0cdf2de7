/** A log-in that is kept until the other side forgets it, shared by requests that run at once. */

export type Session = {
  /** The token in hand, or a new one. */
  token(signal: AbortSignal): Promise<string>
  /** Says that a token was refused: the next request logs in again. */
  forget(token: string): void
}

export type Login = (signal: AbortSignal) => Promise<{
  readonly token: string
  /** Milliseconds since 1970; absent = until it is refused. */
  readonly until?: number
}>

/** A session over a log-in. One that fails is tried again by the next request. */
export function createSession(login: Login, now: () => number): Session {
  let current: { readonly token: string; readonly until?: number } | null = null
  let running: Promise<{ readonly token: string }> | null = null
  return {
    async token(signal) {
      if (current && (current.until ?? Number.POSITIVE_INFINITY) > now()) return current.token
      running ??= login(signal)
        .then((found) => {
          current = found
          return found
        })
        .finally(() => {
          running = null
        })
      return (await running).token
    },
    forget(token) {
      if (current?.token === token) current = null
    },
  }
}
