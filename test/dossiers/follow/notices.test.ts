import { describe, expect, it, onTestFinished } from 'vitest'
import { calendarOf, calendarSchema } from '../../../src/dossiers/calendar.ts'
import { codeHash } from '../../../src/dossiers/follow/code-hash.ts'
import { type Notice, noticesOf, remindersOf } from '../../../src/dossiers/follow/notices.ts'
import { announceChanges } from '../../../src/dossiers/follow/notify.ts'
import { judgeImport } from '../../../src/dossiers/judge.ts'
import type { DossierRecord } from '../../../src/dossiers/record.ts'
import { statusesSchema } from '../../../src/dossiers/status.ts'
import { openSqliteStores } from '../../../src/stores/sql/sqlite/open-sqlite-stores.ts'
import { follower } from '../../contracts/follower-store.contract.ts'
import { tempFolder } from '../../support/temp-folder.ts'
import { readTable, recordWith } from '../support.ts'

const statuses = statusesSchema.parse(readTable('statuses'))
const calendar = calendarOf(calendarSchema.parse(readTable('holidays')))
const { code } = recordWith()

describe('a change of a dossier', () => {
  it.each([
    [2, 'changed', 0],
    [5, 'waiting-citizen', 0],
    [6, 'waiting-citizen', 0],
    [9, 'result-ready', 0],
    [10, 'ended', 1],
    [3, 'ended', 1],
    [8, 'ended', 1],
    ['unknown', 'changed', 0],
  ] as const)('to %s is told as %s', (status, kind, ended) => {
    const outcome = noticesOf(recordWith({ status }), [{ follower, code }], statuses)
    expect(outcome.notices).toMatchObject([{ kind, channel: 'zalo-oa', user: 'u1', code }])
    expect(outcome.ended).toHaveLength(ended)
    expect(outcome.told).toHaveLength(1 - ended)
  })

  it('that followers know already is told to nobody', () => {
    const outcome = noticesOf(recordWith({ status: 4 }), [{ follower, code }], statuses)
    expect(outcome).toEqual({ notices: [], told: [], ended: [] })
  })

  it('has one key for a notice told twice, and another for each follower and status', () => {
    const keysAt = (status: 5 | 9, user: string) =>
      noticesOf(
        recordWith({ status }),
        [{ follower: { ...follower, user }, code }],
        statuses,
      ).notices.map(({ key }) => key)
    expect(keysAt(5, 'u1')).toEqual(keysAt(5, 'u1'))
    expect(new Set([...keysAt(5, 'u1'), ...keysAt(9, 'u1'), ...keysAt(5, 'u2')]).size).toBe(3)
  })
})

describe('a reminder', () => {
  const owner = { follower: { ...follower, verified: true }, code }
  const remind = (today: string, changes = {}, one = owner) =>
    remindersOf(recordWith(changes), [one], { statuses, calendar, today })

  it.each([
    ['2026-11-26', 1],
    ['2026-11-25', 0],
    ['2026-11-27', 0],
    ['2026-11-28', 0],
  ])('on %s for a dossier due on 27/11/2026 is sent %i times', (today, count) => {
    expect(remind(today)).toHaveLength(count)
  })

  it('comes before the rest days that lie between', () => {
    expect(remind('2026-11-20', { dueAt: '2026-11-23T17:00+07:00' })).toHaveLength(1)
    expect(remind('2026-11-23', { dueAt: '2026-11-25' })).toHaveLength(1)
  })

  it('goes to verified owners only, and not while the dossier waits for the citizen', () => {
    expect(remind('2026-11-26', {}, { follower, code } as typeof owner)).toEqual([])
    expect(remind('2026-11-26', { status: 5 })).toEqual([])
  })
})

describe('telling followers', () => {
  const secret = 's'.repeat(32)

  async function setUp() {
    const { dossiers, followers, close } = await openSqliteStores(tempFolder())
    onTestFinished(close)
    const sent: Notice[] = []
    const outbox = { put: async (notices: readonly Notice[]) => void sent.push(...notices) }
    const parts = { store: dossiers, followers, outbox, statuses, secret }
    const store = (status: DossierRecord['status']) => {
      const record = recordWith({ status, asOf: `2026-11-22T08:00:${sent.length + 10}+07:00` })
      const entry = {
        code: record.code,
        hash: JSON.stringify(record),
        event: { kind: 'dossier', at: null, status, department: null } as const,
        told: { record, owner: { idNumber: null, phone: null }, mayReplace: true },
      }
      const batch = { sender: 'test', receivedAt: '2026-11-22', entries: [entry] }
      return dossiers.take(batch, judgeImport)
    }
    const change = async (status: DossierRecord['status']) => {
      await store(status)
      await announceChanges(parts)
    }
    const follow = (asked: string) =>
      followers.follow({ ...follower, codeHash: codeHash(asked, secret) }, '2026-11-22')
    await store(4)
    return { followers, sent, change, follow, store, parts }
  }

  it('reaches whoever gave either code, with the code they gave, once for each status', async () => {
    const { sent, change, follow } = await setUp()
    await follow('H99.01-261109-54321')
    await change(5)
    await change(5)
    await change(4)
    expect(sent.map(({ kind, code: told }) => [kind, told])).toEqual([
      ['waiting-citizen', 'H99.01-261109-54321'],
      ['changed', 'H99.01-261109-54321'],
    ])
  })

  it('ends with the dossier', async () => {
    const { sent, change, follow, followers } = await setUp()
    await follow(code)
    await change(10)
    await change(4)
    expect(sent.map(({ kind }) => kind)).toEqual(['ended'])
    expect(await followers.countOf(follower)).toBe(0)
  })

  it('tells only the last of several changes, and is not lost when the outbox fails', async () => {
    const { sent, follow, store, parts } = await setUp()
    await follow(code)
    for (const status of [2, 5, 9] as const) await store(status)
    const broken = { put: () => Promise.reject(new Error('full')) }
    await expect(announceChanges({ ...parts, outbox: broken })).rejects.toThrow('full')
    await announceChanges(parts)
    await announceChanges(parts)
    expect(sent.map(({ kind }) => kind)).toEqual(['result-ready'])
  })
})
