import { expect, it } from 'vitest'
import { createBatch } from '../../src/assistant/batch.ts'

/** Remembers what it was handed, and is done when it is told so. */
function slowBatch() {
  const handed: (readonly number[])[] = []
  const ends: PromiseWithResolvers<void>[] = []
  const batch = createBatch((items: readonly number[]) => {
    handed.push(items)
    const end = Promise.withResolvers<void>()
    ends.push(end)
    return end.promise
  })
  return { batch, handed, ends }
}

const moment = () => new Promise(setImmediate)

it('what is added in the same moment goes together', async () => {
  const { batch, handed, ends } = slowBatch()
  const added = [1, 2, 3].map((n) => batch.add(n))
  await expect.poll(() => handed).toEqual([[1, 2, 3]])
  ends[0]?.resolve()
  await Promise.all(added)
})

it('what is added while a batch is under way waits for it, and goes together', async () => {
  const { batch, handed, ends } = slowBatch()
  const first = batch.add(1)
  await expect.poll(() => handed).toEqual([[1]])
  const later = [batch.add(2)]
  await moment()
  later.push(batch.add(3))
  await moment()
  expect(handed).toEqual([[1]])
  ends[0]?.resolve()
  await first
  await expect.poll(() => handed).toEqual([[1], [2, 3]])
  ends[1]?.resolve()
  await Promise.all(later)
})

it('a batch that fails tells those in it only', async () => {
  const { batch, handed, ends } = slowBatch()
  const first = batch.add(1)
  await expect.poll(() => handed).toHaveLength(1)
  const second = batch.add(2)
  ends[0]?.reject(new Error('away'))
  await expect(first).rejects.toThrow('away')
  await expect.poll(() => handed).toEqual([[1], [2]])
  ends[1]?.resolve()
  await second
})
