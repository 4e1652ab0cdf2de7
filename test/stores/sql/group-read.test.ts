import { expect, it } from 'vitest'
import { createGroupRead } from '../../../src/stores/sql/group-read.ts'

/** Doubles numbers, and remembers what it was asked. */
function doubling() {
  const asked: (readonly number[])[] = []
  const read = createGroupRead(async (keys: readonly number[]) => {
    asked.push(keys)
    await new Promise(setImmediate)
    return keys.map((key) => key * 2)
  })
  return { asked, read }
}

it('what is asked for in the same moment is one query, and each gets its own answer', async () => {
  const { asked, read } = doubling()
  expect(await Promise.all([1, 2, 2].map(read))).toEqual([2, 4, 4])
  expect(asked).toHaveLength(1)
})

it('what comes while a query is under way goes into the next one', async () => {
  const { asked, read } = doubling()
  const first = read(1)
  await new Promise(setImmediate)
  const later = [read(2), read(3)]
  expect(await Promise.all([first, ...later])).toEqual([2, 4, 6])
  expect(asked).toHaveLength(2)
})

it('queries have one of few lengths', async () => {
  const { asked, read } = doubling()
  const keys = Array.from({ length: 70 }, (_, n) => n)
  expect(await Promise.all(keys.map(read))).toEqual(keys.map((key) => key * 2))
  expect(asked.map((keys) => keys.length)).toEqual([64, 16])
})

it('reads that were asked for together fail together, and later ones do not', async () => {
  let isBroken = true
  const read = createGroupRead(async (keys: readonly number[]) => {
    if (isBroken) throw new Error('the database is away')
    return keys
  })
  const ends = await Promise.allSettled([read(1), read(2)])
  expect(ends.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  isBroken = false
  expect(await read(3)).toBe(3)
})
