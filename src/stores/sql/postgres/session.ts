/** One connection kept open as long as the process lives: what PostgreSQL ties to it goes when we do. */

import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { connectionTo } from './open-postgres.ts'

export type Session = {
  /** Rows of a query. Throws while the connection is lost; what was tied to it is lost, too. */
  query<Row>(text: string, values: readonly unknown[]): Promise<readonly Row[]>
  close(): Promise<void>
}

export type SessionParts = {
  readonly url: string
  /** The channel of NOTIFY to listen to. */
  readonly channel: string
  readonly heard: (payload: string) => void
}

/** Milliseconds between tries to connect again. */
const betweenTries = 500

/** Connects, and connects again whenever the connection breaks. Throws when the first try fails. */
export async function openSession(parts: SessionParts): Promise<Session> {
  let closed = false
  let client: Client | null = null
  const lost = (gone: Client) => {
    if (client !== gone) return
    client = null
    void again()
  }
  const again = async () => {
    while (!closed && client === null) {
      await pause(betweenTries, undefined, { ref: false })
      client = closed ? null : await connect(parts, lost).catch(() => null)
    }
    if (closed) await client?.end()
  }
  client = await connect(parts, lost)
  const inOrder = createTurns()
  return {
    query: <Row>(text: string, values: readonly unknown[]) =>
      inOrder(async () => {
        if (!client) throw new Error('the connection to PostgreSQL is lost and being opened again')
        return rowsOf<Row>(client, text, values)
      }),
    async close() {
      closed = true
      const open = client
      client = null
      await open?.end()
    },
  }
}

/** Like the pool, a session keeps no program running that waits for nothing; the types forgot these two. */
type Client = pg.Client & { ref(): void; unref(): void }

async function connect(
  { url, channel, heard }: SessionParts,
  lost: (client: Client) => void,
): Promise<Client> {
  const client = new pg.Client(connectionTo(url)) as Client
  client.on('error', () => lost(client))
  client.on('end', () => lost(client))
  client.on('notification', ({ payload }) => heard(payload ?? ''))
  await client.connect()
  await rowsOf(client, `listen ${client.escapeIdentifier(channel)}`, [])
  return client
}

async function rowsOf<Row>(
  client: Client,
  text: string,
  values: readonly unknown[],
): Promise<readonly Row[]> {
  client.ref()
  try {
    return (await client.query(text, [...values])).rows as readonly Row[]
  } finally {
    client.unref()
  }
}

/** A connection takes one query at a time. */
function createTurns(): <T>(task: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve()
  return (task) => {
    const result = last.then(task)
    last = result.catch(() => {})
    return result
  }
}
