import { expect, it } from 'vitest'
import { createPostgresSignals } from '../../../../src/stores/sql/postgres/postgres-signals.ts'

/** Signals whose notices are counted, the first of them slow. */
function counted() {
  const sent: (readonly string[])[] = []
  const first = Promise.withResolvers<void>()
  const signals = createPostgresSignals((payloads) => {
    sent.push(payloads)
    return sent.length === 1 ? first.promise : Promise.resolve()
  })
  const keys = () => sent.map((payloads) => payloads.flatMap((text) => JSON.parse(text).keys))
  return { signals, sent, first, keys }
}

it('signals sent while a notice is under way go together, each key once', async () => {
  const { signals, first, keys } = counted()
  signals.send('turn', ['a'])
  await expect.poll(keys).toEqual([['a']])
  signals.send('turn', ['b'])
  signals.send('turn', ['b', 'c'])
  await new Promise(setImmediate)
  expect(keys()).toEqual([['a']])
  first.resolve()
  await expect.poll(keys).toEqual([['a'], ['b', 'c']])
})

it('a notice that fails holds no later one up', async () => {
  const { signals, first, keys } = counted()
  signals.send('turn', ['a'])
  await expect.poll(keys).toHaveLength(1)
  signals.send('inbox', ['b'])
  first.reject(new Error('the connection is lost'))
  await expect.poll(keys).toEqual([['a'], ['b']])
})

it('many keys are several payloads of less than 8000 bytes', async () => {
  const { signals, sent, keys } = counted()
  const many = Array.from({ length: 120 }, (_, n) => `telegram:${'9'.repeat(60)}${n}`)
  signals.send('outbox', many)
  await expect.poll(() => keys()[0]).toEqual(many)
  expect(sent[0]?.every((payload) => Buffer.byteLength(payload) < 8000)).toBe(true)
})

it('no key is no notice', async () => {
  const { signals, sent } = counted()
  signals.send('inbox', [])
  await new Promise(setImmediate)
  await new Promise(setImmediate)
  expect(sent).toEqual([])
})
