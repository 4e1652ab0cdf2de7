/** What is measured of pushes at one size: a thousand dossiers a call, and how soon their followers' messages wait to be sent. */

import { type FollowingParts, startFollowing } from '../../src/assistant/follow/start-following.ts'
import type { Channel } from '../../src/channels/channel.ts'
import { codeHash } from '../../src/dossiers/follow/code-hash.ts'
import { createReceiver, type Receiver } from '../../src/dossiers/push/receive.ts'
import type { Stores } from '../../src/stores/stores.ts'
import { codeAt, pushedAt } from './material.ts'

export type Pushes = {
  /** Milliseconds of calls with 1,000 dossiers: new, changed, told again. */
  readonly added: readonly number[]
  readonly changed: readonly number[]
  readonly repeated: readonly number[]
  /** Milliseconds from the call with 1,000 changes, 100 of them followed, until the last follower's message is in the outbox. */
  readonly announced: readonly number[]
}

export type PushMeasuring = Pick<FollowingParts, 'tables' | 'knowledge'> & {
  readonly stores: Stores
  /** Index of the first dossier to push. */
  readonly from: number
}

const rounds = 10
const rowsInCall = 1000
const followersInCall = 100

const token = 't'.repeat(40)
const secret = 's'.repeat(40)

/** In the daytime, when everybody may be told. */
const clock = () => new Date('2026-11-23T10:00:00+07:00')

/** Pushes 1,000 dossiers at a time beside what is stored. */
export async function measurePushes(measuring: PushMeasuring): Promise<Pushes> {
  const { stores, from } = measuring
  const times = { added: [], changed: [], repeated: [], announced: [] } as Record<
    keyof Pushes,
    number[]
  >
  const outbox = createCountdown()
  const following = startFollowing(followingParts(measuring, outbox.one))
  const senders = [{ id: 'h99', name: 'Một cửa', token, owns: [] }]
  const onChanges = following.changed
  const receiver = createReceiver({ store: stores.dossiers, senders, secret, clock, onChanges })
  for (let round = 0; round < rounds; round++) {
    const indexes = Array.from({ length: rowsInCall }, (_, i) => from + round * rowsInCall + i)
    times.added.push(await timePush(receiver, indexes, '2'))
    await follow(stores, indexes.slice(0, followersInCall))
    const told = outbox.after(followersInCall)
    const began = performance.now()
    times.changed.push(await timePush(receiver, indexes, '4'))
    await told
    times.announced.push(performance.now() - began)
    times.repeated.push(await timePush(receiver, indexes, '4'))
  }
  await following.stop()
  return times
}

/** Everything the server follows dossiers with; only the platform is none. */
function followingParts({ stores, tables, knowledge }: PushMeasuring, replied: () => void) {
  const channel: Channel = {
    id: 'telegram',
    decode: () => [],
    encode: ({ text }, chat) => [{ method: 'sendMessage', body: { chat_id: chat, text } }],
    send: async () => ({ kind: 'delivered' }),
  }
  const quiet = { debug() {}, info() {}, warn: console.error, error: console.error }
  return {
    ...{ stores, tables, knowledge, secret, clock, replied, log: quiet },
    ...{ channels: new Map([[channel.id, channel]]), sources: [], tellers: ['h99'] },
    find: { timeoutMs: 1000 },
  } satisfies FollowingParts
}

function createCountdown() {
  let left = 0
  let done = () => {}
  return {
    after: (count: number) =>
      new Promise<void>((resolve) => {
        left = count
        done = resolve
      }),
    one() {
      left -= 1
      if (left === 0) done()
    },
  }
}

async function timePush(receiver: Receiver, indexes: readonly number[], status: string) {
  const data = indexes.map((index) => pushedAt(index, status))
  const text = JSON.stringify({ service: 'DongBoHoSoMC', isUpdating: 'True', data })
  const began = performance.now()
  const answer = await receiver.call(JSON.parse(text), token)
  const ms = performance.now() - began
  if (answer.error_code !== '0') throw new Error(`push: ${answer.message}`)
  return ms
}

async function follow({ conversations, followers }: Stores, indexes: readonly number[]) {
  const at = clock().toISOString()
  await Promise.all(
    indexes.map(async (index) => {
      const user = `telegram:${index}`
      await conversations.ensure({ id: user, channel: 'telegram', at })
      const follower = {
        ...({ channel: 'telegram', user, status: 2, verified: false } as const),
        ...{ until: '2027-12-31', sealedCode: null, codeHash: codeHash(codeAt(index), secret) },
      }
      await followers.follow(follower, at)
    }),
  )
}
