/** Pictures of a dossier's way kept at Zalo: there are few, and uploads are counted by the month. */

import { type DrawTimeline, type TimelineStep, timelineName } from '../timeline.ts'
import type { ZaloOaClient } from './client.ts'

export type TimelineUploads = {
  /** The id to send the picture by; uploaded unless it is there. Throws like the client. */
  idOf(step: TimelineStep): Promise<string>
}

/** Milliseconds; Zalo forgets after seven days. */
const good = 5 * 24 * 3_600_000

const mostKept = 64

export function createUploads(
  client: Pick<ZaloOaClient, 'upload'>,
  draw: DrawTimeline,
  clock: () => Date,
): TimelineUploads {
  const kept = new Map<string, { readonly id: string; readonly until: number }>()
  return {
    async idOf(step) {
      const key = [step.n, step.of, step.label, step.state].join(' ')
      const known = kept.get(key)
      const now = clock().getTime()
      if (known && known.until > now) return known.id
      const png = new Blob([new Uint8Array(await draw(step))], { type: 'image/png' })
      const id = await client.upload('image', png, timelineName)
      if (kept.size < mostKept) kept.set(key, { id, until: now + good })
      return id
    },
  }
}
