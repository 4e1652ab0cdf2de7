/** Queries by name: PostgreSQL reads and plans each of them once a connection, not each time. */

import type { PostgresPool, PostgresPoolClient } from 'kysely'
import type pg from 'pg'

/** Values of a query: with more of them it is a long list of rows, and few lists are equally long. */
const mostValues = 64

/** Queries named; more than this program has. Each connection keeps each of them. */
const mostNames = 300

/** The pool as Kysely sees it, with queries of few values named. */
export function prepareOnce(pool: pg.Pool): PostgresPool {
  const names = new Map<string, string>()
  const clients = new WeakMap<pg.PoolClient, PostgresPoolClient>()

  function nameOf(text: string, values: readonly unknown[]): string | undefined {
    if (values.length === 0 || values.length > mostValues) return undefined
    // What stands for all columns stands for others when a newer process has added some.
    if (text.includes('*')) return undefined
    const known = names.get(text)
    if (known || names.size === mostNames) return known
    const name = `q${names.size}`
    names.set(text, name)
    return name
  }

  function naming(client: pg.PoolClient): PostgresPoolClient {
    const query = (text: string, values: readonly unknown[]) => {
      const name = nameOf(text, values)
      return client.query({ text, values: [...values], ...(name === undefined ? {} : { name }) })
    }
    return {
      // Kysely's second form, for cursors, is not in use here.
      query: query as unknown as PostgresPoolClient['query'],
      release: (destroy) => client.release(destroy),
    }
  }

  return {
    options: pool.options,
    end: () => pool.end(),
    async connect() {
      const client = await pool.connect()
      const known = clients.get(client) ?? naming(client)
      clients.set(client, known)
      return known
    },
  }
}
