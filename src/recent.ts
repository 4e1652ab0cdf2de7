/** A bounded map that keeps what was used last. */

export type Recent<K, V> = {
  /** Undefined for what was never kept or has had to go. */
  get(key: K): V | undefined
  keep(key: K, value: V): void
  drop(key: K): void
}

/** Holds `most` values; of too many the one unused for longest goes. */
export function createRecent<K, V>(most: number): Recent<K, V> {
  const kept = new Map<K, V>()
  const keep = (key: K, value: V) => {
    kept.delete(key)
    kept.set(key, value)
    if (kept.size > most) for (const oldest of kept.keys()) return void kept.delete(oldest)
  }
  return {
    get(key) {
      const value = kept.get(key)
      if (value !== undefined) keep(key, value)
      return value
    },
    keep,
    drop: (key) => void kept.delete(key),
  }
}
