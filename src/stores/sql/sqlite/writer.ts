/** Hands queries to the thread that writes. */

import { Worker } from 'node:worker_threads'
import type { QueryResult } from 'kysely'
import type { Query } from './run-query.ts'

export type Writer = {
  /** One after the other, in the order they are given. Throws what SQLite threw. */
  run<R>(query: Query): Promise<QueryResult<R>>
  /** Resolves when all that was given is done and the file is closed. */
  close(): Promise<void>
}

/** What the thread is asked and what it tells, one answer for each query. */
export type Asked = Query | 'close'
export type Told =
  | { readonly result: QueryResult<unknown> }
  | { readonly failure: { message: string; code: unknown; errcode: unknown } }

/** A writer to a file. Its thread begins with the first query; while idle it keeps no program running. */
export function createWriter(file: string): Writer {
  let thread: Thread | null = null
  return {
    run<R>({ sql, parameters }: Query) {
      thread ??= startThread(file)
      return thread.ask({ sql, parameters }) as Promise<QueryResult<R>>
    },
    close: async () => thread?.close(),
  }
}

type Thread = {
  ask(query: Query): Promise<QueryResult<unknown>>
  close(): Promise<void>
}

/**
 * What the process loads first, a thread does as well: with the compile cache it does without the
 * TypeScript stripper, 17 MB. Flags of V8 are not for threads.
 */
function preloads(): string[] {
  const at = process.execArgv.indexOf('--import')
  return at < 0 ? [] : process.execArgv.slice(at, at + 2)
}

function startThread(file: string): Thread {
  const program = new URL('./writing-thread.ts', import.meta.url)
  const worker = new Worker(program, { workerData: file, execArgv: preloads() })
  const waiting: PromiseWithResolvers<QueryResult<unknown>>[] = []
  const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()))
  let lost: Error | null = null
  const lose = (error: Error) => {
    lost ??= error
    for (const { reject } of waiting.splice(0)) reject(lost)
  }
  worker.on('message', (told: Told) => {
    const asked = waiting.shift()
    if (waiting.length === 0) worker.unref()
    if ('result' in told) asked?.resolve(told.result)
    else asked?.reject(Object.assign(new Error(told.failure.message), told.failure))
  })
  worker.on('error', lose)
  worker.on('exit', () =>
    lose(
      new Error(
        '[stores] write to SQLite: expected the thread that writes, got one that has ended.',
      ),
    ),
  )
  return {
    ask(query) {
      if (lost) return Promise.reject(lost)
      const asked = Promise.withResolvers<QueryResult<unknown>>()
      if (waiting.push(asked) === 1) worker.ref()
      worker.postMessage(query satisfies Asked)
      return asked.promise
    },
    async close() {
      worker.ref()
      worker.postMessage('close' satisfies Asked)
      await ended
    },
  }
}
