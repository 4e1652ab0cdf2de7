/** Hands on together what is asked for in the same moment, and what comes while that is done. */

export type Batch<T> = {
  /** Resolves when the batch it went into is done. */
  add(item: T): Promise<void>
}

/** Calls `run` with all items added since the last call, once that is done and the present moment over. */
export function createBatch<T>(run: (items: readonly T[]) => Promise<void>): Batch<T> {
  let items: T[] = []
  let last: Promise<unknown> = Promise.resolve()
  let next: Promise<void> | null = null
  const flush = async () => {
    await Promise.all([last, new Promise(setImmediate)])
    const batch = items
    items = []
    next = null
    const done = run(batch)
    last = done.catch(() => {})
    await done
  }
  return {
    add(item) {
      items.push(item)
      next ??= flush()
      return next
    },
  }
}
