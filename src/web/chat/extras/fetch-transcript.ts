/** The talk as a file of the server's making: there personal numbers are masked. */

import { authorised, type Session } from '../talk/api.ts'

/** Null when it cannot be had now. */
export async function fetchTranscript(
  origin: string,
  session: Session | null,
  format: 'txt' | 'html',
): Promise<Blob | null> {
  if (!session) return null
  const path = `/api/v1/conversations/${encodeURIComponent(session.id)}/transcript?format=${format}`
  try {
    const response = await fetch(origin + path, { headers: authorised(session) })
    return response.ok ? await response.blob() : null
  } catch {
    return null
  }
}
