/** The base of every error this project throws; each room adds its own small class. */

/**
 * An error that names its room, what was attempted, and the facts of the case as fields.
 * Messages never carry a secret, a personal number or a citizen's words.
 */
export class AppError extends Error {
  /** Stable word for logs and tests, e.g. `content-invalid`. */
  readonly code: string

  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = new.target.name
    this.code = code
  }
}
