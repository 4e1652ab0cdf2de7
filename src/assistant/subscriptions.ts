/** Who wants to be told when something happened in a conversation. */

export type Listener = () => void

export type Subscriptions = {
  /** Returns the function that ends the subscription. */
  add(key: string, listener: Listener): () => void
  notify(key: string): void
}

/** No listeners yet; a key without listeners takes no room. */
export function createSubscriptions(): Subscriptions {
  const listeners = new Map<string, Set<Listener>>()
  return {
    add(key, listener) {
      const own = listeners.get(key) ?? new Set()
      listeners.set(key, own.add(listener))
      return () => {
        own.delete(listener)
        if (own.size === 0) listeners.delete(key)
      }
    },
    notify(key) {
      for (const listener of listeners.get(key) ?? []) listener()
    },
  }
}
