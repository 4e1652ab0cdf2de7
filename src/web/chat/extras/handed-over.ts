/** A talk that comes from a panel on somebody else's page: see full-page-link.tsx. */

import { authorised, type Session } from '../talk/api.ts'
import type { Drawer } from '../talk/drawer.ts'
import { sessionKey } from '../talk/memory.ts'

/** The talk in the fragment `#noi=<conversation>.<token>`. */
export function handedIn(fragment: string): Session | null {
  const [, id, token] = /^#noi=([\w-]{1,64})\.([\w-]{1,200})$/.exec(fragment) ?? []
  return id && token ? { id, token } : null
}

/**
 * Takes it for this tab alone: its token is exchanged, so that neither the panel, nor the history of
 * the browser, nor whoever made the link can read on. Without an answer the page begins as usual.
 */
export async function takeOver({ id, token }: Session, tab: Drawer): Promise<void> {
  try {
    const path = `/api/v1/conversations/${id}/takeover`
    const response = await fetch(path, { method: 'POST', headers: authorised({ id, token }) })
    if (!response.ok) return
    const fresh: unknown = await response.json()
    tab.put(sessionKey, { id, token: (fresh as Session).token })
  } catch {
    // The panel still has it.
  }
}
