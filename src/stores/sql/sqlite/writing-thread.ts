/** The thread that writes to SQLite: a commit waits for the disk, and citizens should not wait with it. */

import { parentPort, workerData } from 'node:worker_threads'
import { adaptDatabase } from './adapt-database.ts'
import { openFile } from './open-file.ts'
import { runQuery } from './run-query.ts'
import type { Asked, Told } from './writer.ts'

const database = adaptDatabase(openFile(workerData as string))

parentPort?.on('message', (asked: Asked) => {
  if (asked === 'close') {
    database.close()
    parentPort?.close()
  } else parentPort?.postMessage(told(asked))
})

function told(query: Exclude<Asked, 'close'>): Told {
  try {
    return { result: runQuery(database, query) }
  } catch (error) {
    // Only the message of an error gets from thread to thread by itself.
    const { message, code, errcode } = error as Error & { code?: unknown; errcode?: unknown }
    return { failure: { message, code, errcode } }
  }
}
