import type { Kysely } from 'kysely'
import { describe, expect, it, onTestFinished } from 'vitest'
import { AppError } from '../../../src/errors.ts'
import {
  type BulkWork,
  createGroupCommit,
  Overtaken,
  type Work,
} from '../../../src/stores/sql/group-commit.ts'
import { openSqlite } from '../../../src/stores/sql/sqlite/open-sqlite.ts'
import type { Tables } from '../../../src/stores/sql/tables.ts'
import { tempFolder } from '../../support/temp-folder.ts'

describe('a group of writes', () => {
  it('is one transaction', async () => {
    const { write, transactions, codes } = await house()
    await Promise.all(['a', 'b', 'c'].map((code) => write.one(insert(code))))
    expect(transactions()).toBe(1)
    expect(await codes()).toEqual(['a', 'b', 'c'])
  })

  it('gathers what comes while another is on its way', async () => {
    const { write, transactions } = await house()
    const first = write.one(insert('a'))
    await new Promise(setImmediate)
    await Promise.all([first, ...['b', 'c', 'd'].map((code) => write.one(insert(code)))])
    expect(transactions()).toBe(2)
  })

  it('lets the others pass when one refuses', async () => {
    const { write, transactions, codes } = await house()
    const refusing: Work<void> = async () => {
      throw new AppError('no', 'not now')
    }
    const ends = await Promise.allSettled([
      write.one(insert('a')),
      write.one(refusing),
      write.one(insert('b')),
    ])
    expect(ends.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    expect(transactions()).toBe(1)
    expect(await codes()).toEqual(['a', 'b'])
  })

  it('is undone by an error, and each write tried by itself', async () => {
    const { write, codes } = await house()
    const ends = await Promise.allSettled([
      write.one(insert('a')),
      write.one(insert('a')),
      write.one(insert('b')),
    ])
    expect(ends.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    expect(await codes()).toEqual(['a', 'b'])
  })

  it('leaves nothing of a write that failed half-way', async () => {
    const { write, codes } = await house()
    const half: Work<void> = async (db) => {
      await insert('half')(db)
      throw new Error('broken')
    }
    const ends = await Promise.allSettled([write.one(half), write.one(insert('a'))])
    expect(ends.map(({ status }) => status)).toEqual(['rejected', 'fulfilled'])
    expect(await codes()).toEqual(['a'])
  })

  it.each([
    ['was overtaken', new Overtaken()],
    ['met a deadlock', Object.assign(new Error('deadlock'), { code: '40P01' })],
  ])('tries again a write that %s', async (_name, passing) => {
    const { write, codes } = await house()
    let tries = 0
    await write.one(async (db) => {
      tries += 1
      if (tries < 3) throw passing
      await insert('a')(db)
    })
    expect(tries).toBe(3)
    expect(await codes()).toEqual(['a'])
  })

  it('does writes of one kind together, and gives each its own result', async () => {
    const { write, transactions } = await house()
    const sizes: number[] = []
    const double: BulkWork<number, number> = async (_db, items) => {
      sizes.push(items.length)
      return items.map((n) => (n === 2 ? new AppError('no', 'not two') : n * 2))
    }
    const ends = await Promise.allSettled([1, 2, 3].map((n) => write.many(double, n)))
    expect(sizes).toEqual([3])
    expect(transactions()).toBe(1)
    expect(ends.map((end) => (end.status === 'fulfilled' ? end.value : end.reason.code))).toEqual([
      2,
      'no',
      6,
    ])
  })

  it('is never so large that the last would wait for long', async () => {
    const { write, transactions } = await house()
    await Promise.all(Array.from({ length: 450 }, (_, n) => write.one(insert(`c${n}`))))
    expect(transactions()).toBe(3)
  })
})

function insert(code: string): Work<void> {
  return async (db) => {
    const row = { code, listing: '{}', hash: '', imported_at: '' }
    await db.insertInto('national_index').values(row).execute()
  }
}

async function house() {
  const db = await openSqlite(tempFolder())
  onTestFinished(() => db.destroy())
  let count = 0
  const counting = new Proxy(db, {
    get(target, name) {
      if (name === 'transaction') count += 1
      const member: unknown = Reflect.get(target, name, target)
      return typeof member === 'function' ? member.bind(target) : member
    },
  }) as Kysely<Tables>
  const codes = async () =>
    (await db.selectFrom('national_index').select('code').orderBy('code').execute()).map(
      ({ code }) => code,
    )
  return { write: createGroupCommit(counting), transactions: () => count, codes }
}
