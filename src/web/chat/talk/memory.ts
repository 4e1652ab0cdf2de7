/**
 * What the browser keeps: which conversation this is, what could not be sent yet, what is still to
 * be erased on the server. Never the replies: those are fetched again.
 */

import type { Session } from './api.ts'
import type { Mine } from './entry.ts'

/** The part of the browser's Storage used here. */
export type Drawer = {
  getItem(key: string): string | null
  setItem(key: string, value: string): void
  removeItem(key: string): void
}

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
}

/** Where the conversation is kept. */
export const sessionKey = 'hoi-mot-cua:cuoc-tro-chuyen'
const unsentKey = 'hoi-mot-cua:chua-gui'
const sharedKey = 'hoi-mot-cua:may-chung'
const toEraseKey = 'hoi-mot-cua:cho-xoa'

/** `lasting` outlives the tab; `passing` ends with it and keeps two tabs from mixing their queues. */
export function createMemory(lasting: Drawer, passing: Drawer): Memory {
  const shared = () => read(lasting, sharedKey, false)
  const drawer = () => (shared() ? passing : lasting)
  const session = () => read<Session | null>(drawer(), sessionKey, null)
  return {
    session,
    keepSession: (next) => write(drawer(), sessionKey, next),
    shared,
    keepShared(next) {
      const current = session()
      write(drawer(), sessionKey, null)
      write(lasting, sharedKey, next || null)
      write(drawer(), sessionKey, current)
    },
    unsent: () => read<readonly Mine[]>(passing, unsentKey, []),
    keepUnsent(messages) {
      const kept = messages.filter(({ picture }) => !picture)
      write(passing, unsentKey, kept.length > 0 ? kept : null)
    },
    toErase: () => read<readonly Session[]>(lasting, toEraseKey, []),
    keepToErase: (sessions) => write(lasting, toEraseKey, sessions.length > 0 ? sessions : null),
  }
}

/** The drawer `open` gives, or one that forgets with the page where storage is forbidden. */
export function safeDrawer(open: () => Drawer): Drawer {
  try {
    return open()
  } catch {
    const kept = new Map<string, string>()
    return {
      getItem: (key) => kept.get(key) ?? null,
      setItem: (key, value) => void kept.set(key, value),
      removeItem: (key) => void kept.delete(key),
    }
  }
}

function read<T>(drawer: Drawer, key: string, fallback: T): T {
  try {
    const kept = drawer.getItem(key)
    return kept === null ? fallback : JSON.parse(kept)
  } catch {
    return fallback
  }
}

function write(drawer: Drawer, key: string, value: unknown): void {
  try {
    if (value === null) drawer.removeItem(key)
    else drawer.setItem(key, JSON.stringify(value))
  } catch {
    // A full or forbidden storage costs the reload, not the conversation.
  }
}
