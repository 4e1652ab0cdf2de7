/** Kysely's SQLite dialect over two connections: one reads here, the other writes on a thread of its own. */

import type {
  CompiledQuery,
  DatabaseConnection,
  Dialect,
  Driver,
  QueryResult,
  SqliteDatabase,
} from 'kysely'
import { SqliteIntrospector, SqliteQueryCompiler } from 'kysely'
import { runQuery } from './run-query.ts'
import { beginPatiently, TransactionalAdapter } from './sqlite-dialect.ts'
import type { Writer } from './writer.ts'

/** Reads outside a transaction see what is committed; transactions and other writes take turns. */
export function threadedDialect(reader: SqliteDatabase, writer: Writer): Dialect {
  return {
    createDriver: () => new ThreadedDriver(reader, writer),
    createAdapter: () => new ManyConnections(),
    createQueryCompiler: () => new SqliteQueryCompiler(),
    createIntrospector: (db) => new SqliteIntrospector(db),
  }
}

class ManyConnections extends TransactionalAdapter {
  override get supportsMultipleConnections(): boolean {
    return true
  }
}

class ThreadedDriver implements Driver {
  readonly #reader: SqliteDatabase
  readonly #writer: Writer
  readonly #takeTurn = createTurns()

  constructor(reader: SqliteDatabase, writer: Writer) {
    this.#reader = reader
    this.#writer = writer
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<Connection> {
    return new Connection(this.#reader, this.#writer, this.#takeTurn)
  }

  beginTransaction(connection: DatabaseConnection): Promise<void> {
    return (connection as Connection).begin()
  }

  commitTransaction(connection: DatabaseConnection): Promise<void> {
    return (connection as Connection).end('commit')
  }

  rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    return (connection as Connection).end('rollback')
  }

  async releaseConnection(connection: DatabaseConnection): Promise<void> {
    ;(connection as Connection).release()
  }

  async destroy(): Promise<void> {
    await this.#writer.close()
    this.#reader.close()
  }
}

/** Waits for the writer; resolves to what gives it to the next. */
type TakeTurn = () => Promise<() => void>

class Connection implements DatabaseConnection {
  readonly #reader: SqliteDatabase
  readonly #writer: Writer
  readonly #takeTurn: TakeTurn
  /** While a transaction is open: gives the writer to the next. */
  #endTurn: (() => void) | null = null

  constructor(reader: SqliteDatabase, writer: Writer, takeTurn: TakeTurn) {
    this.#reader = reader
    this.#writer = writer
    this.#takeTurn = takeTurn
  }

  async begin(): Promise<void> {
    this.#endTurn = await this.#takeTurn()
    await beginPatiently(() => this.#writer.run(command('begin immediate')))
  }

  async end(how: 'commit' | 'rollback'): Promise<void> {
    await this.#writer.run(command(how))
  }

  /** Also after a begin or commit that failed. */
  release(): void {
    this.#endTurn?.()
    this.#endTurn = null
  }

  async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    if (this.#endTurn) return this.#writer.run({ sql, parameters })
    if (reads.test(sql)) return runQuery(this.#reader, { sql, parameters })
    const endTurn = await this.#takeTurn()
    try {
      return await this.#writer.run({ sql, parameters })
    } finally {
      endTurn()
    }
  }

  // biome-ignore lint/correctness/useYield: Kysely asks for a generator
  async *streamQuery(): AsyncIterableIterator<never> {
    throw new Error('[stores] stream a query: expected one to be read whole')
  }
}

/** A statement that begins so changes nothing on SQLite. */
const reads = /^\s*select\b/i

function command(sql: string) {
  return { sql, parameters: [] }
}

function createTurns(): TakeTurn {
  let last: Promise<void> = Promise.resolve()
  return async () => {
    const before = last
    const { promise, resolve } = Promise.withResolvers<void>()
    last = promise
    await before
    return resolve
  }
}
