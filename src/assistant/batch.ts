/** Hands on together what is asked for in the same moment. */

export type Batch<T> = {
  /** Resolves when the batch it went into is done. */
  add(item: T): Promise<void>
}

/** Calls `run` with all items added since the last call, once the present moment is over. */
export function createBatch<T>(run: (items: readonly T[]) => Promise<void>): Batch<T> {
  let items: T[] = []
  let done: Promise<void> | null = null
  const flush = async () => {
    await new Promise(setImmediate)
    const batch = items
    items = []
    done = null
    await run(batch)
  }
  return {
    add(item) {
      items.push(item)
      done ??= flush()
      return done
    },
  }
}
