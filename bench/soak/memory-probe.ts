/** Loaded before the program (`node --import`): tells the parent process what memory is taken, when asked. */

export type MemoryFigures = {
  /** Bytes after a collection. */
  readonly rss: number
  readonly heap: number
}

process.on('message', () => {
  globalThis.gc?.()
  const { rss, heapUsed } = process.memoryUsage()
  process.send?.({ rss, heap: heapUsed } satisfies MemoryFigures)
})

// Asking is not a reason to go on.
process.channel?.unref()
process.once('disconnect', () => process.exit())
