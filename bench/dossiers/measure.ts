/** What is measured of the store of dossiers at one size: look-ups and pushes. */

import { importedSender } from '../../src/dossiers/connect.ts'
import { announceChanges } from '../../src/dossiers/follow/announce.ts'
import { codeHash } from '../../src/dossiers/follow/code-hash.ts'
import type { Notice } from '../../src/dossiers/follow/notices.ts'
import { createReceiver, type Receiver } from '../../src/dossiers/push/receive.ts'
import type { Statuses } from '../../src/dossiers/status.ts'
import { createStoreSource } from '../../src/dossiers/store-source.ts'
import type { Follower } from '../../src/stores/follower-store.ts'
import type { NewNotice } from '../../src/stores/notice-store.ts'
import type { Stores } from '../../src/stores/stores.ts'
import { codeAt, otherCodeAt, pushedAt } from './material.ts'

/** Milliseconds of each look-up. */
export type Lookups = {
  readonly own: readonly number[]
  readonly other: readonly number[]
  readonly missing: readonly number[]
}

const lookups = 2000
const signal = new AbortController().signal

/** Looks up dossiers spread over all `size` of them, after a short warm-up. */
export async function measureLookups(stores: Stores, size: number): Promise<Lookups> {
  const source = createStoreSource({
    store: stores.dossiers,
    id: importedSender,
    name: 'Sổ',
    owned: [],
    secret: undefined,
  })
  const spread = (i: number) => Math.floor((i * 0.6180339887 * size) % size)
  const time = async (codes: readonly string[], isThere: boolean) => {
    const times: number[] = []
    for (const code of codes) {
      const began = performance.now()
      const found = await source.find(code, signal)
      times.push(performance.now() - began)
      if ((found !== null) !== isThere) throw new Error(`look-up of ${code}: wrong answer`)
    }
    return times
  }
  const indexes = Array.from({ length: lookups }, (_, i) => spread(i))
  const tens = indexes.map((index) => index - (index % 10))
  await time(indexes.slice(0, 200).map(codeAt), true)
  return {
    own: await time(indexes.map(codeAt), true),
    other: await time(
      tens.map((index) => otherCodeAt(index) ?? ''),
      true,
    ),
    missing: await time(
      indexes.map((index) => codeAt(index).replace('H99', 'H98')),
      false,
    ),
  }
}

export type Pushes = {
  /** Milliseconds of calls with 1,000 dossiers: new, changed, told again. */
  readonly added: readonly number[]
  readonly changed: readonly number[]
  readonly repeated: readonly number[]
  /** Milliseconds from the call with 1,000 changes, 100 of them followed, to the notices in the outbox. */
  readonly announced: readonly number[]
}

const rounds = 10
const rowsInCall = 1000

/** Pushes 1,000 dossiers at a time beside what is stored. */
export async function measurePushes(
  stores: Stores,
  { statuses, from }: { readonly statuses: Statuses; readonly from: number },
): Promise<Pushes> {
  const token = 't'.repeat(40)
  const secret = 's'.repeat(40)
  const senders = [{ id: 'h99', name: 'Một cửa', token, owns: [] }]
  const clock = () => new Date()
  const receiver = createReceiver({ store: stores.dossiers, senders, secret, clock })
  const times = { added: [], changed: [], repeated: [], announced: [] } as Record<
    keyof Pushes,
    number[]
  >
  for (let round = 0; round < rounds; round++) {
    const indexes = Array.from({ length: rowsInCall }, (_, i) => from + round * rowsInCall + i)
    const push = (status: string) => timePush({ receiver, token }, indexes, status)
    times.added.push(await push('2'))
    await follow(stores, indexes.slice(0, 100), secret)
    const changed = await push('4')
    times.changed.push(changed)
    times.announced.push(changed + (await timeNotices(stores, { statuses, secret })))
    times.repeated.push(await push('4'))
  }
  return times
}

type Door = { readonly receiver: Receiver; readonly token: string }

async function timePush({ receiver, token }: Door, indexes: readonly number[], status: string) {
  const data = indexes.map((index) => pushedAt(index, status))
  const text = JSON.stringify({ service: 'DongBoHoSoMC', isUpdating: 'True', data })
  const began = performance.now()
  const answer = await receiver.call(JSON.parse(text), token)
  const ms = performance.now() - began
  if (answer.error_code !== '0') throw new Error(`push: ${answer.message}`)
  return ms
}

async function follow(stores: Stores, indexes: readonly number[], secret: string) {
  for (const index of indexes) {
    const follower = {
      ...({ channel: 'web', user: `u${index}`, status: 2, verified: false } as const),
      ...{ until: '2027-12-31', sealedCode: null },
    }
    await stores.followers.follow(
      { ...follower, codeHash: codeHash(codeAt(index), secret) },
      new Date().toISOString(),
    )
  }
}

async function timeNotices(
  { dossiers, followers, notices }: Stores,
  given: { readonly statuses: Statuses; readonly secret: string },
): Promise<number> {
  const before = await notices.counts()
  const began = performance.now()
  await announceChanges({ store: dossiers, followers, word, noticed: () => {}, ...given })
  const ms = performance.now() - began
  const count = (await notices.counts()).waiting - before.waiting
  if (count !== 100) throw new Error(`notices: expected 100, got ${count}`)
  return ms
}

/** Notices as they are kept; the words are as long as real ones. */
function word({ code }: Notice, { user }: Follower): NewNotice {
  const now = new Date().toISOString()
  const text = `Hồ sơ ${code} có thay đổi. Tình trạng bây giờ: Đang xử lý.`
  const facts = { code, status: 'Đang xử lý', date: '', action: '' }
  const body = { reply: { kind: 'text', text } as const, facts }
  return { key: `${code} ${user} ${now}`, conversationId: user, dueAt: now, createdAt: now, body }
}
