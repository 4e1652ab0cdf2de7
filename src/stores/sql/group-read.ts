/** Many reads, one query: asking for ten rows costs the database and us hardly more than asking for one. */

/** Looks up keys, some perhaps twice; an answer for each, in order. */
export type BulkRead<Key, Value> = (keys: readonly Key[]) => Promise<readonly Value[]>

/** Most keys of one query. */
const largestGroup = 64

/**
 * Groups what is asked for in the same moment, and what comes while a query is under way; on an idle
 * database a read begins at once. Reads that were asked for together fail together.
 */
export function createGroupRead<Key, Value>(
  look: BulkRead<Key, Value>,
): (key: Key) => Promise<Value> {
  const queue: Pending<Key, Value>[] = []
  let isRunning = false
  const run = async () => {
    while (queue.length > 0) await answer(look, queue.splice(0, largestGroup))
    isRunning = false
  }
  return (key) =>
    new Promise((resolve, reject) => {
      queue.push({ key, resolve, reject })
      if (isRunning) return
      isRunning = true
      setImmediate(run)
    })
}

type Pending<Key, Value> = {
  readonly key: Key
  readonly resolve: (value: Value) => void
  readonly reject: (error: unknown) => void
}

/** Never throws: each pending read is told its own end. */
async function answer<Key, Value>(
  look: BulkRead<Key, Value>,
  group: readonly Pending<Key, Value>[],
): Promise<void> {
  try {
    const values = await look(padded(group.map(({ key }) => key)))
    for (const [i, { resolve }] of group.entries()) resolve(values[i] as Value)
  } catch (error) {
    for (const { reject } of group) reject(error)
  }
}

/** Repeats the last key up to one of few lengths, so that few different statements are made of them. */
function padded<Key>(keys: readonly Key[]): readonly Key[] {
  const length = lengths.find((length) => length >= keys.length) ?? keys.length
  const last = keys.at(-1) as Key
  return [...keys, ...Array<Key>(length - keys.length).fill(last)]
}

const lengths = [1, 4, 16, largestGroup]
