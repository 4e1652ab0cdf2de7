/** Something to begin with, by what a link or the page around the chat calls it. */

export type Start = {
  /** Opaque, as that of a button. */
  readonly choice: string
  readonly label: string
  /** Id of the procedure it asks about. */
  readonly procedure: string | null
}

/** Asks the server at `origin`; null when it knows nothing of that name, or does not answer. */
export async function findStart(origin: string, reference: string): Promise<Start | null> {
  try {
    const path = `/api/v1/starts/${encodeURIComponent(reference)}`
    const response = await fetch(origin + path)
    // Our own server: its answers are held to the contract by its tests.
    return response.ok ? ((await response.json()) as Start) : null
  } catch {
    return null
  }
}
