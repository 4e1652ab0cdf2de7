/** A procedure to begin with, by what a link or the page around the chat calls it. */

export type Start = {
  readonly id: string
  readonly title: string
  /** Opaque, as that of a button. */
  readonly choice: string
}

/** Asks the server at `origin`; null when it knows no such procedure, or does not answer. */
export async function findStart(origin: string, reference: string): Promise<Start | null> {
  try {
    const path = `/api/v1/procedures/${encodeURIComponent(reference)}`
    const response = await fetch(origin + path)
    return response.ok ? await response.json() : null
  } catch {
    return null
  }
}
