/** Lets the tasks of one key run one after the other, those of different keys side by side. */

/** Runs a task after those given before under the same key, whether they failed or not. */
export type KeyedQueue = <T>(key: string, task: () => Promise<T>) => Promise<T>

/** An empty queue; a key is forgotten when its last task is done. */
export function createKeyedQueue(): KeyedQueue {
  const tails = new Map<string, Promise<void>>()
  return (key, task) => {
    const result = (tails.get(key) ?? Promise.resolve()).then(task)
    const tail = result.then(ignore, ignore).then(() => {
      if (tails.get(key) === tail) tails.delete(key)
    })
    tails.set(key, tail)
    return result
  }
}

function ignore(): void {}
