/** A place of the browser where values are kept under names. It never fails: it forgets. */

export type Drawer = {
  /** What is kept under `key`; null where nothing is, or nothing that can be read. */
  get<T>(key: string): T | null
  /** Null takes it out. A full or forbidden storage costs the next visit, not this one. */
  put(key: string, value: unknown): void
}

/** The part of the browser's Storage used here. */
export type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/** A drawer in the storage `open` gives; where storage is forbidden, one that forgets with the page. */
export function createDrawer(open: () => Store): Drawer {
  const store = storeOr(open)
  return {
    get: (key) => attempt(() => JSON.parse(store.getItem(key) ?? 'null')) ?? null,
    put(key, value) {
      attempt(() =>
        value === null ? store.removeItem(key) : store.setItem(key, JSON.stringify(value)),
      )
    },
  }
}

function storeOr(open: () => Store): Store {
  const kept = new Map<string, string>()
  const forgetful: Store = {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  }
  return attempt(open) ?? forgetful
}

function attempt<T>(work: () => T): T | undefined {
  try {
    return work()
  } catch {
    return undefined
  }
}
