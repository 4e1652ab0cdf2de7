/** Splits long lists so that few different statements are made of them, each within a database's limits. */

/** SQLite takes 32,766 values in a statement; a row here has at most ten. */
const sizes = [256, 64, 16, 4, 1]

/** Does `work` for pieces of five sizes, the last of one row: five statements to prepare, whatever the length. */
export async function inPieces<T>(
  rows: readonly T[],
  work: (some: readonly T[]) => Promise<void>,
): Promise<void> {
  let at = 0
  for (const size of sizes) {
    for (; rows.length - at >= size; at += size) await work(rows.slice(at, at + size))
  }
}

/** Looks up `keys`, each once, in pieces; every answer in one list. */
export async function inChunks<R>(
  keys: readonly string[],
  look: (some: readonly string[]) => Promise<readonly R[]>,
): Promise<readonly R[]> {
  const found: R[] = []
  await inPieces([...new Set(keys)], async (some) => {
    found.push(...(await look(some)))
  })
  return found
}
