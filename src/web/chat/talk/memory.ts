/**
 * What the browser keeps: which conversation this is, what could not be sent yet, what is still to
 * be erased on the server. Never the replies: those are fetched again.
 */

import type { Session } from './api.ts'
import type { Drawer } from './drawer.ts'
import type { Mine } from './entry.ts'

export type Memory = {
  session(): Session | null
  keepSession(session: Session | null): void
  unsent(): readonly Mine[]
  keepUnsent(messages: readonly Mine[]): void
  /** Conversations ended by the citizen while the server could not be reached. */
  toErase(): readonly Session[]
  keepToErase(sessions: readonly Session[]): void
  /** Whether many people use this computer: then the conversation goes with the tab. */
  shared(): boolean
  keepShared(shared: boolean): void
  /** When somebody was last seen in this tab, in milliseconds of the clock; 0 = never. */
  seen(): number
  keepSeen(ms: number): void
}

/** Where the conversation is kept. */
export const sessionKey = 'hoi-mot-cua:cuoc-tro-chuyen'
const unsentKey = 'hoi-mot-cua:chua-gui'
const sharedKey = 'hoi-mot-cua:may-chung'
const seenKey = 'hoi-mot-cua:luc-cuoi'
const toEraseKey = 'hoi-mot-cua:cho-xoa'

/** `lasting` outlives the tab; `passing` ends with it and keeps two tabs from mixing their queues. */
export function createMemory(lasting: Drawer, passing: Drawer): Memory {
  const shared = () => lasting.get<boolean>(sharedKey) ?? false
  // One that was handed to this tab stays in it.
  const drawer = () => (shared() || passing.get(sessionKey) ? passing : lasting)
  const session = () => drawer().get<Session>(sessionKey)
  return {
    session,
    keepSession: (next) => drawer().put(sessionKey, next),
    shared,
    keepShared(next) {
      const current = session()
      drawer().put(sessionKey, null)
      lasting.put(sharedKey, next || null)
      drawer().put(sessionKey, current)
    },
    seen: () => passing.get<number>(seenKey) ?? 0,
    keepSeen: (ms) => passing.put(seenKey, ms),
    unsent: () => passing.get<readonly Mine[]>(unsentKey) ?? [],
    keepUnsent(messages) {
      passing.put(unsentKey, orNull(messages.filter(({ picture }) => !picture)))
    },
    toErase: () => lasting.get<readonly Session[]>(toEraseKey) ?? [],
    keepToErase: (sessions) => lasting.put(toEraseKey, orNull(sessions)),
  }
}

/** An empty list need not be kept. */
function orNull<T>(list: readonly T[]): readonly T[] | null {
  return list.length > 0 ? list : null
}
