/** The database server cannot be reached, or does not let us work: the operator has to act. */

import { AppError } from '../errors.ts'

export class DatabaseUnavailable extends AppError {
  /** `host:port/name`, without user and password. */
  readonly place: string

  constructor(url: string, cause: unknown) {
    const place = placeOf(url)
    const message =
      `[stores] open the database at ${place}: expected a PostgreSQL database this user may use, ` +
      `got ${reasonOf(cause)}. Check DATABASE_URL, that the server is running, and that the database exists.`
    super('database-unavailable', message, { cause })
    this.place = place
  }
}

/** An address may hold a password, so it is never shown whole. */
function placeOf(url: string): string {
  if (!URL.canParse(url)) return 'an address that cannot be read'
  const { hostname, port, pathname } = new URL(url)
  return `${hostname}:${port || '5432'}${pathname}`
}

/** PostgreSQL's own words name the user and database at most; several tries come as one error. */
function reasonOf(cause: unknown): string {
  if (cause instanceof AggregateError) return reasonOf(cause.errors[0])
  if (!(cause instanceof Error)) return 'an unknown error'
  const { code } = cause as { code?: unknown }
  return typeof code === 'string' ? `${code} (${cause.message})` : cause.message
}
